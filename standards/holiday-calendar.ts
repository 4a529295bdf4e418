import { z } from 'zod'
import { addDays, type CalendarDate, compareDates } from './calendar-date.ts'
import data from './holidays.data.json' with { type: 'json' }
import { ok, type Result, refuse } from './result.ts'

/**
 * The State Council's holidays (法定休假日) of some years: which days are off, and which weekend days are worked in
 * exchange (调休). A year's notice is published late in the year before; nothing is known of a year without one.
 */
export interface HolidayCalendar {
  /** Recorded with every period counted by it. */
  readonly version: string
  readonly years: ReadonlySet<number>
  readonly off: ReadonlySet<CalendarDate>
  readonly work: ReadonlySet<CalendarDate>
}

const date = z.iso.date()
const noticeSchema = z.strictObject({
  year: z.int(),
  /** Number of the notice, as it is cited. */
  notice: z.string().min(1),
  off: z.array(z.strictObject({ from: date, to: date, name: z.string() })).min(1),
  work: z.array(date),
})
const fileSchema = z.strictObject({
  version: z.string().min(1),
  source: z.string(),
  years: z.array(noticeSchema).min(1),
})

/** Reads a calendar file, so that an office can bring in the next year's notice. Refuses what is not one. */
export function importHolidayCalendar(json: unknown): Result<HolidayCalendar> {
  const parsed = fileSchema.safeParse(json)
  if (!parsed.success) {
    return refuse({
      code: 'NOT_A_HOLIDAY_CALENDAR',
      sentence: { zh: '这个文件不是节假日安排。', en: 'This file is not a holiday calendar.' },
      remedy: { zh: '请向管理员索取节假日文件。', en: 'Ask the administrator for the file.' },
      basis: null,
    })
  }
  const { version, years } = parsed.data
  return ok({
    version,
    years: new Set(years.map(({ year }) => year)),
    off: new Set(years.flatMap(({ off }) => off.flatMap(daysOf))),
    work: new Set(years.flatMap(({ work }) => work)),
  })
}

/** Two calendars as one; the version names both, so that a recount years later can be explained. */
export function joinCalendars(a: HolidayCalendar, b: HolidayCalendar): HolidayCalendar {
  return {
    version: `${a.version}+${b.version}`,
    years: new Set([...a.years, ...b.years]),
    off: new Set([...a.off, ...b.off]),
    work: new Set([...a.work, ...b.work]),
  }
}

function daysOf({
  from,
  to,
}: {
  readonly from: CalendarDate
  readonly to: CalendarDate
}): readonly CalendarDate[] {
  const days: CalendarDate[] = []
  for (let day = from; compareDates(day, to) <= 0; day = addDays(day, 1)) days.push(day)
  return days
}

/** The calendar the program ships, 2021 to 2026. */
export const shippedCalendar: HolidayCalendar = shipped()

function shipped(): HolidayCalendar {
  const calendar = importHolidayCalendar(data)
  if (!calendar.ok) throw new Error(calendar.refusal.sentence.en)
  return calendar.value
}
