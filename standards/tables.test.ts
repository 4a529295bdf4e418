import { describe, expect, test } from 'vitest'
import { countries, countryByAlpha3, countryByCode } from './countries.ts'
import divisionData from './divisions.data.json' with { type: 'json' }
import { divisionName, divisionPath, divisionsUnder, isKnownDivision } from './divisions.ts'
import { educationLevels } from './education.ts'
import { ethnicGroupByCode, ethnicGroups } from './ethnic-groups.ts'
import { isMarriedStatus, maritalStatuses } from './marital-status.ts'
import { occupations } from './occupations.ts'
import { sexes } from './sex.ts'

describe('every table', () => {
  test.each([
    ['ethnic groups', ethnicGroups],
    ['sex', sexes],
    ['marital status', maritalStatuses],
    ['education', educationLevels],
    ['occupation', occupations],
    ['countries', countries],
  ])('%s: each row has a name in both languages and is found by its code', (_, table) => {
    for (const entry of table.entries) {
      expect(entry.label.zh).toMatch(/\p{Script=Han}/u)
      expect(entry.label.en).toMatch(/^[\p{Script=Latin}\p{M}]/u)
      expect(table.find(entry.code)).toBe(entry)
    }
    expect(table.find('no such code')).toBeNull()
    expect(table.find('constructor')).toBeNull()
  })
})

describe('ethnic groups', () => {
  test('are the 56 of the standard and the two of the police', () => {
    const numbered = Array.from({ length: 56 }, (_, at) => String(at + 1).padStart(2, '0'))
    expect(ethnicGroups.entries.map(({ code }) => code)).toEqual([...numbered, '97', '98'])
    expect(ethnicGroupByCode('11')?.label.zh).toBe('满族')
    expect(ethnicGroupByCode('05')?.label.en).toBe('Uygur')
  })
})

describe('marital status', () => {
  test('20 to 23 mean that there is a spouse, the others do not', () => {
    const married = maritalStatuses.entries.filter(({ code }) => isMarriedStatus(code))
    expect(married.map(({ code }) => code)).toEqual(['20', '21', '22', '23'])
  })
})

describe('countries', () => {
  test('China and its regions come first, named as the People’s Republic names them', () => {
    const [china, hongKong, macau, taiwan] = countries.entries
    expect([china?.code, hongKong?.code, macau?.code, taiwan?.code]).toEqual(['156', '344', '446', '158'])
    expect([china, hongKong, macau, taiwan].map((country) => country?.label.zh)).toEqual([
      '中国',
      '中国香港',
      '中国澳门',
      '中国台湾',
    ])
  })

  test('a passport’s three letters lead to the numeric code of the records', () => {
    expect(countryByAlpha3('CAN')).toMatchObject({ code: '124', label: { zh: '加拿大', en: 'Canada' } })
    expect(countryByAlpha3('XXX')).toBeNull()
    expect(countryByCode('840')?.alpha3).toBe('USA')
  })
})

describe('divisions', () => {
  test('are found by code, with the path from the province down', () => {
    expect(divisionName('330106')).toBe('西湖区')
    expect(divisionPath('330106')).toBe('浙江省 杭州市 西湖区')
  })

  test('leave out what nobody says in an address', () => {
    expect(divisionPath('110101')).toBe('北京市 东城区')
    expect(divisionPath('500118')).toBe('重庆市 永川区')
    expect(divisionPath('429004')).toBe('湖北省 仙桃市')
  })

  test('have all 34 provinces, with Hong Kong, Macau and Taiwan', () => {
    expect(divisionsUnder(null)).toHaveLength(34)
    expect(['710000', '810000', '820000'].map(divisionName)).toEqual([
      '台湾省',
      '香港特别行政区',
      '澳门特别行政区',
    ])
  })

  test('are listed under their parent, and every one is reached from the top', () => {
    expect(divisionsUnder('330000').map(({ name }) => name)).toContain('杭州市')
    expect(divisionsUnder('330100').map(({ name }) => name)).toContain('西湖区')
    const count = (parent: string | null): number =>
      divisionsUnder(parent).reduce((total, { code }) => total + 1 + count(code), 0)
    expect(count(null)).toBe(Object.keys(divisionData.names).length)
  })

  test.each(['510202', '999999', '', 'abc', 'constructor', '__proto__'])(
    'unknown “%s” gives null, never a throw',
    (code) => {
      expect(divisionName(code)).toBeNull()
      expect(divisionPath(code)).toBeNull()
      expect(isKnownDivision(code)).toBe(false)
      expect(divisionsUnder(code)).toEqual([])
    },
  )
})
