import { expect, test } from 'vitest'
import { marriageStates } from '../../domain/marriage/case.ts'
import type { PlacedCard } from '../api/types.ts'
import { type CardNews, newsStillTold } from './card-news.ts'

const card: PlacedCard = {
  readId: 'r1',
  cardType: 'resident',
  name: '张试例',
  sex: '1',
  idNumber: '330106199003078016',
  readAt: '2026-11-24T01:00:00.000Z',
  warnings: [],
}
const filled: CardNews = { kind: 'filled', side: 'man', card }
const asked: CardNews = { kind: 'ask', side: 'man', card, standing: '李试例' }
const late: CardNews = { kind: 'late', card }
const later = marriageStates.filter((state) => state !== 'draft')

test('what a card filled, or would replace, is told while the parties are entered', () => {
  expect(newsStillTold(filled, 'draft')).toBe(filled)
  expect(newsStillTold(asked, 'draft')).toBe(asked)
})

test.each(later)('it is gone when the case is %s', (state) => {
  expect(newsStillTold(filled, state)).toBeNull()
  expect(newsStillTold(asked, state)).toBeNull()
})

test('that a card was laid too late is told at every later step', () => {
  for (const state of later) expect(newsStillTold(late, state)).toBe(late)
})
