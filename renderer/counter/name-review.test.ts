import { expect, test } from 'vitest'
import { isFromCard, nameReview } from './name-review.ts'

const entry = (more: object) => JSON.stringify({ kind: 'card', nameConfirmedBy: null, ...more })

test('a private-use character is shown by its raw code, with the table’s suggestion', () => {
  const draft = { name: '刘\uE863', entry: entry({ needsReview: true, suggestedName: '刘䶮' }) }
  expect(nameReview(draft)).toEqual({ codePoints: ['U+E863'], suggestion: '刘䶮' })
})

test('a character of the supplementary private planes is shown whole, not as two halves', () => {
  expect(nameReview({ name: '\u{F0001}', entry: entry({ needsReview: true }) })?.codePoints).toEqual([
    'U+F0001',
  ])
})

test('once somebody has confirmed the name there is nothing to ask', () => {
  expect(
    nameReview({ name: '刘䶮', entry: entry({ needsReview: true, nameConfirmedBy: '1001' }) }),
  ).toBeNull()
})

test('a rare but standard character needs no confirmation', () => {
  expect(nameReview({ name: '王𠅤', entry: entry({}) })).toBeNull()
})

test('typed sides, and an entry that cannot be read, are not from a card', () => {
  expect(isFromCard({ name: '张' })).toBe(false)
  expect(isFromCard({ name: '张', entry: '{' })).toBe(false)
  expect(isFromCard({ name: '张', entry: entry({}) })).toBe(true)
})
