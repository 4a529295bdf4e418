import type { Party, Side } from '../domain/marriage/party.ts'
import type { Text } from '../standards/result.ts'

/** What stands on paper for the codes of a record. Paper is Chinese: the law's own words. */

export const partyTypeLabels: Readonly<Record<Party['partyType'], string>> = {
  '1': '内地居民',
  '2': '香港居民',
  '3': '澳门居民',
  '4': '台湾居民',
  '5': '华侨',
  '6': '外国人',
  '7': '现役军人',
}

export const documentTypeLabels: Readonly<Record<Party['documentType'], string>> = {
  residentId: '居民身份证',
  temporaryResidentId: '临时居民身份证',
  hmtResidencePermit: '港澳台居民居住证',
  hmtTravelPermit: '来往内地（大陆）通行证',
  foreignPermanentResidentId: '外国人永久居留身份证',
  passport: '护照',
}

export const sideLabels: Readonly<Record<Side, Text>> = {
  man: { zh: '男方', en: 'the man' },
  woman: { zh: '女方', en: 'the woman' },
}

/** `2026-11-24` as papers say it: 2026年11月24日. */
export function chineseDate(date: string): string {
  const [year = '', month = '', day = ''] = date.split('-')
  return `${Number(year)}年${Number(month)}月${Number(day)}日`
}

export const otherSide: Readonly<Record<Side, Side>> = { man: 'woman', woman: 'man' }

/** Names a field of one party, as a clerk calls it. */
export function partyField(side: Side, zh: string, en: string): Text {
  return { zh: `${sideLabels[side].zh}${zh}`, en: `${en} of ${sideLabels[side].en}` }
}
