/** A calendar date of the law, `YYYY-MM-DD`. Not an instant: it has no hour and no zone. */
export type CalendarDate = string

const dayMs = 86_400_000
const pattern = /^\d{4}-\d{2}-\d{2}$/

/** True for a date that exists: `2024-02-29` does, `2023-02-29` and `2026-04-31` do not. */
export function isCalendarDate(text: string): boolean {
  if (!pattern.test(text)) return false
  const ms = Date.parse(`${text}T00:00:00Z`)
  return !Number.isNaN(ms) && fromDayNumber(ms / dayMs) === text
}

/** `20240229` → `2024-02-29`, the form dates have on chips and in ID numbers; null for a date that does not exist. */
export function fromCompact(text: string): CalendarDate | null {
  if (!/^\d{8}$/.test(text)) return null
  const date = `${text.slice(0, 4)}-${text.slice(4, 6)}-${text.slice(6)}`
  return isCalendarDate(date) ? date : null
}

/** The date `days` later (earlier when negative). */
export function addDays(date: CalendarDate, days: number): CalendarDate {
  return fromDayNumber(dayNumber(date) + days)
}

/**
 * The same day `years` later. 29 February has no counterpart in a common year: the last day of the month stands for
 * it, 28 February (民法典 第202条: 没有对应日的,月末日为期间的最后一日).
 */
export function addYears(date: CalendarDate, years: number): CalendarDate {
  const target = `${String(yearOf(date) + years).padStart(4, '0')}${checked(date).slice(4)}`
  return isCalendarDate(target) ? target : `${target.slice(0, 8)}28`
}

/** Negative when `a` is before `b`, zero when they are one day, positive when after: fit for `sort`. */
export function compareDates(a: CalendarDate, b: CalendarDate): number {
  return dayNumber(a) - dayNumber(b)
}

/** Days from `from` to `to`: 1 for tomorrow, negative when `to` is earlier. */
export function daysBetween(from: CalendarDate, to: CalendarDate): number {
  return dayNumber(to) - dayNumber(from)
}

/** 1 Monday … 7 Sunday (ISO 8601). */
export function weekday(date: CalendarDate): number {
  // Day 0, 1970-01-01, was a Thursday.
  return ((((dayNumber(date) + 3) % 7) + 7) % 7) + 1
}

export function yearOf(date: CalendarDate): number {
  return Number(checked(date).slice(0, 4))
}

/** Completed years of age (周岁) on `date`; a 29 February birthday falls on 28 February in common years. */
export function fullYears(birthDate: CalendarDate, date: CalendarDate): number {
  const years = yearOf(date) - yearOf(birthDate)
  return compareDates(addYears(birthDate, years), date) <= 0 ? years : years - 1
}

/** The calendar date at an instant (ms since the epoch) in a time zone: the law's day in China is Asia/Shanghai's. */
export function todayIn(instant: number, timeZone: string): CalendarDate {
  const parts = formatterOf(timeZone).formatToParts(instant)
  const part = (type: string) => parts.find((candidate) => candidate.type === type)?.value ?? ''
  return checked(`${part('year').padStart(4, '0')}-${part('month')}-${part('day')}`)
}

/** Making a formatter costs a hundred times what using it does. */
const formatters = new Map<string, Intl.DateTimeFormat>()

function formatterOf(timeZone: string): Intl.DateTimeFormat {
  const known = formatters.get(timeZone)
  if (known) return known
  const formatter = new Intl.DateTimeFormat('en', {
    timeZone,
    calendar: 'iso8601',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
  })
  formatters.set(timeZone, formatter)
  return formatter
}

function dayNumber(date: CalendarDate): number {
  return Date.parse(`${checked(date)}T00:00:00Z`) / dayMs
}

function fromDayNumber(day: number): CalendarDate {
  return new Date(day * dayMs).toISOString().slice(0, 10)
}

/** Dates are parsed at the edge; one that does not exist this far inside is a programmer's mistake. */
function checked(date: CalendarDate): CalendarDate {
  if (!isCalendarDate(date)) throw new RangeError(`not a calendar date: ${date}`)
  return date
}
