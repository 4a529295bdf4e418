import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  addDays,
  addYears,
  compareDates,
  daysBetween,
  fromCompact,
  fullYears,
  isCalendarDate,
  todayIn,
  weekday,
} from './calendar-date.ts'

describe('dates that exist', () => {
  test.each(['2024-02-29', '2000-02-29', '1900-01-31', '0099-12-31'])('%s does', (date) => {
    expect(isCalendarDate(date)).toBe(true)
  })
  test.each([
    '2023-02-29',
    '1900-02-29',
    '2026-04-31',
    '2026-13-01',
    '2026-1-1',
    '2026-01-01T00:00',
    '',
    '0000-00-00',
  ])('“%s” does not', (date) => {
    expect(isCalendarDate(date)).toBe(false)
  })
  test('the compact form of chips is read, and refused when no such day exists', () => {
    expect(fromCompact('20240229')).toBe('2024-02-29')
    expect(fromCompact('20230229')).toBeNull()
    expect(fromCompact('长期')).toBeNull()
  })
})

describe('arithmetic', () => {
  test('days run over months and years', () => {
    expect(addDays('2026-12-31', 1)).toBe('2027-01-01')
    expect(addDays('2024-03-01', -1)).toBe('2024-02-29')
    expect(daysBetween('2026-10-26', '2026-11-25')).toBe(30)
  })

  test('29 February has its birthday on 28 February in common years', () => {
    expect(addYears('2004-02-29', 22)).toBe('2026-02-28')
    expect(addYears('2004-02-29', 20)).toBe('2024-02-29')
  })

  test('a full year of age is completed on the birthday', () => {
    expect(fullYears('2004-11-24', '2026-11-23')).toBe(21)
    expect(fullYears('2004-11-24', '2026-11-24')).toBe(22)
    expect(fullYears('2004-02-29', '2026-02-27')).toBe(21)
    expect(fullYears('2004-02-29', '2026-02-28')).toBe(22)
  })

  test('the week starts on Monday', () => {
    expect(weekday('2026-11-23')).toBe(1)
    expect(weekday('2026-11-29')).toBe(7)
    expect(weekday('1969-12-28')).toBe(7)
  })

  test('a date that does not exist is a programmer’s mistake', () => {
    expect(() => addDays('2026-02-30', 1)).toThrow(RangeError)
  })

  test('adding days and counting them are one thing, and the order of the text is the order of time', () => {
    const date = fc.integer({ min: -40_000, max: 40_000 }).map((days) => addDays('2000-01-01', days))
    fc.assert(
      fc.property(date, fc.integer({ min: -20_000, max: 20_000 }), (from, days) => {
        const to = addDays(from, days)
        expect(daysBetween(from, to)).toBe(days)
        expect(Math.sign(compareDates(from, to))).toBe(from < to ? -1 : from > to ? 1 : 0)
      }),
    )
  })
})

describe('today', () => {
  test('the law’s day begins at midnight in China, wherever the computer thinks it is', () => {
    expect(todayIn(Date.parse('2026-11-24T15:59:59.999Z'), 'Asia/Shanghai')).toBe('2026-11-24')
    expect(todayIn(Date.parse('2026-11-24T16:00:00.000Z'), 'Asia/Shanghai')).toBe('2026-11-25')
  })
})
