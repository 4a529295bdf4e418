import { todayIn } from '../standards/calendar-date.ts'

const hourMs = 3_600_000
let kept = { hour: Number.NaN, date: '' }

/**
 * The legal calendar date (Asia/Shanghai) of an instant. Kept for the hour, because the date there changes on a full
 * hour and asking the time zone anew costs a tenth of a registration.
 */
export function legalDate(instant: Date): string {
  const hour = Math.floor(instant.getTime() / hourMs)
  if (hour !== kept.hour) kept = { hour, date: todayIn(instant.getTime(), 'Asia/Shanghai') }
  return kept.date
}
