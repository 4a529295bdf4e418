import type { Side } from '../../domain/marriage/party.ts'
import type { CaseView, PlacedCard } from '../api/types.ts'

/** What to do with a card on the reader: fill a side, ask first because another person stands there, or leave it. */
export type CardPlace =
  | { readonly kind: 'take'; readonly side: Side }
  | { readonly kind: 'ask'; readonly side: Side; readonly standing: string }
  | { readonly kind: 'late' }

/** GB/T 2261.1 */
const sideOfSex: Readonly<Record<string, Side>> = { '1': 'man', '2': 'woman' }

/**
 * Whose side a card is: by the sex on it; where it says none, the side the clerk works on. A side that holds another
 * person's number is never overwritten unasked, and after the identity step a card fills nothing by itself.
 */
export function placeCard(card: PlacedCard, { case: { state }, drafts }: CaseView, focused: Side): CardPlace {
  if (state !== 'draft') return { kind: 'late' }
  const side = sideOfSex[card.sex] ?? focused
  const { documentNumber = '', name = '' } = drafts[side]
  const isTaken = documentNumber !== '' && documentNumber.toUpperCase() !== card.idNumber.toUpperCase()
  return isTaken ? { kind: 'ask', side, standing: name || documentNumber } : { kind: 'take', side }
}
