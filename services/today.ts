import { todayIn } from '../standards/calendar-date.ts'
import type { Office } from './office.ts'

/** The law's day in China. Taken from the centre's clock where it is known: the counter's own may be wrong. */
export function legalToday(office: Office): string {
  return todayIn(legalNow(office), 'Asia/Shanghai')
}

/** The legal instant, ms since the epoch: the office's clock put right by the centre's. */
export function legalNow(office: Office): number {
  return office.clock.now() + (office.centre().line().clockOffsetMs ?? 0)
}

/** The office's own clock, as it goes into events. */
export function officeTime(office: Office): string {
  return new Date(office.clock.now()).toISOString()
}
