/** The legal calendar date (Asia/Shanghai, which has no summer time) of an instant: `2026-05-10`. */
export function legalDate(instant: Date): string {
  return shanghai.format(instant)
}

/** The Swedish locale writes dates as ISO 8601 does. */
const shanghai = new Intl.DateTimeFormat('sv-SE', {
  timeZone: 'Asia/Shanghai',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
})
