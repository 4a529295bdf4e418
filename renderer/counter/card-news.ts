import type { MarriageState } from '../../domain/marriage/case.ts'
import type { Side } from '../../domain/marriage/party.ts'
import type { PlacedCard } from '../api/types.ts'

/** What the last card did, told once above the two people. */
export type CardNews =
  | { readonly kind: 'filled'; readonly side: Side; readonly card: PlacedCard }
  | { readonly kind: 'ask'; readonly side: Side; readonly card: PlacedCard; readonly standing: string }
  | { readonly kind: 'late'; readonly card: PlacedCard }

/** News of a filled side belongs to 身份 and goes with it; a card laid later is news until the next one. */
export function newsStillTold(news: CardNews | null, state: MarriageState): CardNews | null {
  return news?.kind === 'late' || state === 'draft' ? news : null
}
