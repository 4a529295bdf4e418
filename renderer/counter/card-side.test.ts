import { expect, test } from 'vitest'
import type { CaseView, PlacedCard } from '../api/types.ts'
import { placeCard } from './card-side.ts'

const card: PlacedCard = {
  readId: 'r1',
  cardType: 'resident',
  name: '张试例',
  sex: '1',
  idNumber: '330106199003078016',
  readAt: '2026-11-24T02:30:00Z',
  warnings: [],
}
const view: CaseView = {
  case: {
    id: 'c1',
    caseNumber: 'J-0007',
    state: 'draft',
    parties: { man: null, woman: null },
    declarations: { man: null, woman: null },
    statusCheck: null,
    certificateNumber: null,
    registeredOn: null,
    booklets: { man: null, woman: null },
    refusal: null,
    openedAt: '',
    changedAt: '',
  },
  drafts: { man: {}, woman: {} },
  savedAt: null,
}
const withMan = (documentNumber: string): CaseView => ({
  ...view,
  drafts: { ...view.drafts, man: { documentNumber, name: '王五' } },
})

test('a man’s card fills the man’s side wherever the clerk is working', () => {
  expect(placeCard(card, view, 'woman')).toEqual({ kind: 'take', side: 'man' })
})

test('a woman’s card fills the woman’s side', () => {
  expect(placeCard({ ...card, sex: '2' }, view, 'man')).toEqual({ kind: 'take', side: 'woman' })
})

test('a card that does not say the sex fills the side the clerk works on', () => {
  expect(placeCard({ ...card, sex: '9' }, view, 'woman')).toEqual({ kind: 'take', side: 'woman' })
})

test('the same person’s card laid again refreshes the side without a question', () => {
  expect(placeCard(card, withMan('330106199003078016'), 'man')).toEqual({ kind: 'take', side: 'man' })
})

test('another person’s card asks before it replaces who stands there', () => {
  expect(placeCard(card, withMan('110101198001010017'), 'man')).toEqual({
    kind: 'ask',
    side: 'man',
    standing: '王五',
  })
})

test('after the identity step a card fills nothing', () => {
  expect(placeCard(card, { ...view, case: { ...view.case, state: 'accepted' } }, 'man')).toEqual({
    kind: 'late',
  })
})
