import codes from 'i18n-iso-countries/codes.json' with { type: 'json' }
import english from 'i18n-iso-countries/langs/en.json' with { type: 'json' }
import chinese from 'i18n-iso-countries/langs/zh.json' with { type: 'json' }
import { type CodeEntry, codeTable } from './code-table.ts'
import type { Text } from './result.ts'

/** `code` is the numeric code of GB/T 2659 (ISO 3166-1), which records hold; cards and passports carry `alpha3`. */
export interface Country extends CodeEntry {
  readonly alpha3: string
}

/** Names as the People's Republic writes them, where the package's differ, and the four a counter meets first. */
const officialNames: Readonly<Record<string, Text>> = {
  CHN: { zh: '中国', en: 'China' },
  HKG: { zh: '中国香港', en: 'Hong Kong, China' },
  MAC: { zh: '中国澳门', en: 'Macao, China' },
  TWN: { zh: '中国台湾', en: 'Taiwan, China' },
  ESH: { zh: '西撒哈拉', en: 'Western Sahara' },
  FLK: { zh: '福克兰群岛（马尔维纳斯）', en: 'Falkland Islands (Malvinas)' },
  IDN: { zh: '印度尼西亚', en: 'Indonesia' },
  BIH: { zh: '波斯尼亚和黑塞哥维那', en: 'Bosnia and Herzegovina' },
  CAF: { zh: '中非共和国', en: 'Central African Republic' },
  COG: { zh: '刚果（布）', en: 'Congo' },
  COD: { zh: '刚果（金）', en: 'Democratic Republic of the Congo' },
}
const first = ['CHN', 'HKG', 'MAC', 'TWN']

/** 世界各国和地区名称代码. China comes first, then the others by the pinyin of their Chinese names. */
export const countries = codeTable<Country>('GB/T 2659', ordered(rows()))

export const countryByCode = countries.find

const byAlpha3 = new Map(countries.entries.map((country) => [country.alpha3, country]))

/** The country of a three-letter code as on a passport or a foreigner's card; null when there is none. */
export function countryByAlpha3(alpha3: string): Country | null {
  return byAlpha3.get(alpha3) ?? null
}

function rows(): readonly Country[] {
  const zh = namesOf(chinese.countries)
  const en = namesOf(english.countries)
  return codes.flatMap(([alpha2 = '', alpha3 = '', code = '']) => {
    // ISO gives some places in the package no numeric code; GB/T 2659 does not know them.
    if (!/^\d{3}$/.test(code) || alpha2 === 'XK') return []
    return [{ code, alpha3, label: officialNames[alpha3] ?? { zh: zh(alpha2), en: en(alpha2) } }]
  })
}

/** Some languages of the package list several names for one country: the first is its usual one. */
function namesOf(names: Readonly<Record<string, string | readonly string[]>>): (alpha2: string) => string {
  return (alpha2) => {
    const name = names[alpha2]
    return (typeof name === 'string' ? name : name?.[0]) ?? alpha2
  }
}

function ordered(unordered: readonly Country[]): readonly Country[] {
  const pinyin = new Intl.Collator('zh-CN')
  const rank = ({ alpha3 }: Country) => (first.includes(alpha3) ? first.indexOf(alpha3) : first.length)
  return unordered.toSorted((a, b) => rank(a) - rank(b) || pinyin.compare(a.label.zh, b.label.zh))
}
