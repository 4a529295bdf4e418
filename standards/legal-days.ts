import { addDays, type CalendarDate, weekday, yearOf } from './calendar-date.ts'
import type { HolidayCalendar } from './holiday-calendar.ts'
import { ok, type Refusal, type Result, refuse } from './result.ts'

/** A period of the law in calendar dates, both ends included. */
export interface LegalPeriod {
  /** The first day that counts: the day after the act. */
  readonly from: CalendarDate
  /** The last day by number alone. */
  readonly rawEnd: CalendarDate
  /** The last day in law: the first working day from `rawEnd` on. It ends when the office closes. */
  readonly effectiveEnd: CalendarDate
  readonly calendarVersion: string
}

/**
 * Whether the day is off in law: a holiday, or a weekend that is not worked in exchange (调休). Refuses with
 * `NO_CALENDAR` for a year whose notice is not loaded: holidays are announced, not computed.
 */
export function isDayOff(date: CalendarDate, calendar: HolidayCalendar): Result<boolean> {
  const missing = yearsDeciding(date).find((year) => !calendar.years.has(year))
  if (missing !== undefined) return refuse(noCalendar(missing))
  if (calendar.work.has(date)) return ok(false)
  return ok(calendar.off.has(date) || weekday(date) >= 6)
}

/**
 * Counts a period of days (民法典 第200–204条): the day of the act is not counted, every calendar day after it is, and
 * an end on a day off moves to the first working day after it. For the second period of a divorce pass the effective
 * end of the first as `receipt`.
 */
export function periodOf(
  receipt: CalendarDate,
  days: number,
  calendar: HolidayCalendar,
): Result<LegalPeriod> {
  const rawEnd = addDays(receipt, days)
  const effectiveEnd = firstWorkingDay(rawEnd, calendar)
  if (!effectiveEnd.ok) return effectiveEnd
  return ok({
    from: addDays(receipt, 1),
    rawEnd,
    effectiveEnd: effectiveEnd.value,
    calendarVersion: calendar.version,
  })
}

/** The day itself when it is worked, else the first one after it that is. */
function firstWorkingDay(date: CalendarDate, calendar: HolidayCalendar): Result<CalendarDate> {
  let day = date
  for (;;) {
    const off = isDayOff(day, calendar)
    if (!off.ok) return off
    if (!off.value) return ok(day)
    day = addDays(day, 1)
  }
}

/** The last days of December are also decided by the next year's notice (31 December 2018 was off by that of 2019). */
function yearsDeciding(date: CalendarDate): readonly number[] {
  const year = yearOf(date)
  return date.slice(5) >= '12-28' ? [year, year + 1] : [year]
}

function noCalendar(year: number): Refusal {
  return {
    code: 'NO_CALENDAR',
    sentence: {
      zh: `没有 ${year} 年的节假日安排，不能计算期限。`,
      en: `The holidays of ${year} are not loaded, so the period cannot be counted.`,
    },
    remedy: {
      zh: '请管理员导入国务院办公厅发布的当年节假日安排。',
      en: 'Ask the administrator to import the State Council’s notice for that year.',
    },
    basis: '民法典 第203条',
  }
}
