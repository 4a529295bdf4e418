/**
 * A date as a clerk types it, put in the law's form: `19900307`, `1990.3.7`, `1990/3/7` become `1990-03-07`; the word
 * for no end becomes `longTerm`. What is no such date comes back as typed, for the clerk to see.
 */
export function tidyDate(typed: string): string {
  const text = typed.trim()
  if (text === '长期') return 'longTerm'
  const match = /^(\d{4})(?:[-./年\s]?)(\d{1,2})(?:[-./月\s]?)(\d{1,2})日?$/.exec(text)
  if (!match) return text
  const [, year = '', month = '', day = ''] = match
  return `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
}
