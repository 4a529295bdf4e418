const zone = 'Asia/Shanghai'

const second = new Intl.DateTimeFormat('zh-CN', {
  timeZone: zone,
  hour: '2-digit',
  minute: '2-digit',
  second: '2-digit',
  hour12: false,
})
const minute = new Intl.DateTimeFormat('zh-CN', {
  timeZone: zone,
  hour: '2-digit',
  minute: '2-digit',
  hour12: false,
})
const day = new Intl.DateTimeFormat('sv-SE', {
  timeZone: zone,
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
})

/** `10:32:08`, as the office's wall clock has it (Beijing time). */
export function timeWithSeconds(instant: string): string {
  return second.format(new Date(instant))
}

/** `10:32` */
export function timeOfDay(instant: string): string {
  return minute.format(new Date(instant))
}

/** The calendar date of an instant in Beijing, `2026-11-24`. */
export function dateOf(instant: string): string {
  return day.format(new Date(instant))
}
