import chineseDays from 'chinese-days'
import { describe, expect, test } from 'vitest'
import { addDays } from './calendar-date.ts'
import { importHolidayCalendar, joinCalendars, shippedCalendar } from './holiday-calendar.ts'
import { isDayOff, periodOf } from './legal-days.ts'

/** Assumed by the worked examples: 1 to 3 January 2027 are off. The official notice decides. */
const assumed2027 = importHolidayCalendar({
  version: 'assumed-2027',
  source: 'test',
  years: [
    {
      year: 2027,
      notice: 'assumed',
      off: [{ from: '2027-01-01', to: '2027-01-03', name: '元旦' }],
      work: [],
    },
  ],
})
if (!assumed2027.ok) throw new Error(assumed2027.refusal.sentence.en)
const calendar = joinCalendars(shippedCalendar, assumed2027.value)

describe('divorce periods as they stand on the receipt', () => {
  test.each([
    ['2026-10-26', '2026-10-27', '2026-11-25', '2026-11-25', '2026-11-26', '2026-12-25', '2026-12-25'],
    ['2026-11-06', '2026-11-07', '2026-12-06', '2026-12-07', '2026-12-08', '2027-01-06', '2027-01-06'],
    ['2026-11-02', '2026-11-03', '2026-12-02', '2026-12-02', '2026-12-03', '2027-01-01', '2027-01-04'],
    ['2026-11-24', '2026-11-25', '2026-12-24', '2026-12-24', '2026-12-25', '2027-01-23', '2027-01-25'],
    ['2026-09-01', '2026-09-02', '2026-10-01', '2026-10-08', '2026-10-09', '2026-11-07', '2026-11-09'],
  ])('received on %s', (receipt, dayOne, rawEnd, effectiveEnd, collectFrom, rawLast, effectiveLast) => {
    const cooling = periodOf(receipt, 30, calendar)
    expect(cooling).toEqual({
      ok: true,
      value: { from: dayOne, rawEnd, effectiveEnd, calendarVersion: '2026-1+assumed-2027' },
    })
    expect(periodOf(effectiveEnd, 30, calendar)).toMatchObject({
      ok: true,
      value: { from: collectFrom, rawEnd: rawLast, effectiveEnd: effectiveLast },
    })
  })
})

describe('days off in law', () => {
  test('every day of 2021 to 2026 is what an independent calendar says', () => {
    const differing: string[] = []
    // The last days of 2026 wait for the notice of 2027.
    for (let day = '2021-01-01'; day < '2026-12-28'; day = addDays(day, 1)) {
      const off = isDayOff(day, shippedCalendar)
      if (!off.ok || off.value !== chineseDays.isHoliday(day)) differing.push(day)
    }
    expect(differing).toEqual([])
  })

  test('a weekend worked in exchange is no day off', () => {
    expect(isDayOff('2026-10-10', shippedCalendar)).toEqual({ ok: true, value: false })
    expect(isDayOff('2026-10-11', shippedCalendar)).toEqual({ ok: true, value: true })
  })

  test('a period that ends in a year without a notice is refused, not guessed', () => {
    expect(periodOf('2026-12-10', 30, shippedCalendar)).toMatchObject({
      ok: false,
      refusal: { code: 'NO_CALENDAR', sentence: { en: expect.stringContaining('2027') } },
    })
  })

  test('the last days of December wait for the next year’s notice', () => {
    expect(isDayOff('2026-12-31', shippedCalendar)).toMatchObject({
      ok: false,
      refusal: { code: 'NO_CALENDAR' },
    })
    expect(isDayOff('2026-12-31', calendar)).toEqual({ ok: true, value: false })
  })

  test('a file that is no calendar is refused with a sentence', () => {
    expect(importHolidayCalendar({ years: '2027' })).toMatchObject({
      ok: false,
      refusal: { code: 'NOT_A_HOLIDAY_CALENDAR' },
    })
  })
})
