import { expect, test } from 'vitest'
import { legalDate } from './legal-date.ts'

test('the day begins at midnight in China, which is 16:00 of the day before in Greenwich', () => {
  expect(legalDate(new Date('2026-05-19T15:59:59.999Z'))).toBe('2026-05-19')
  expect(legalDate(new Date('2026-05-19T16:00:00.000Z'))).toBe('2026-05-20')
  expect(legalDate(new Date('2026-05-19T15:59:59.999Z'))).toBe('2026-05-19')
})
test('the year begins there too', () => {
  expect(legalDate(new Date('2026-12-31T16:00:00.000Z'))).toBe('2027-01-01')
})
