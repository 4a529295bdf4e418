import { useEffect, useRef, useState } from 'react'
import type { Side } from '../../domain/marriage/party.ts'
import { api } from '../api/client.ts'
import type { CaseView, PlacedCard } from '../api/types.ts'
import { placeCard } from './card-side.ts'

/** What the last card did, told once above the two people. */
export type CardNews =
  | { readonly kind: 'filled'; readonly side: Side; readonly card: PlacedCard }
  | { readonly kind: 'ask'; readonly side: Side; readonly card: PlacedCard; readonly standing: string }
  | { readonly kind: 'late'; readonly card: PlacedCard }

export interface UseCardParts {
  readonly view: CaseView | null
  readonly card: PlacedCard | null
  readonly focused: Side
  readonly accept: (view: CaseView) => void
}

/** Takes a card that was laid on the reader, once, to the side it fits. */
export function useCard({ view, card, focused, accept }: UseCardParts) {
  const [news, setNews] = useState<CardNews | null>(null)
  const [filledCounts, setFilledCounts] = useState<Readonly<Record<Side, number>>>({ man: 0, woman: 0 })
  const handled = useRef<string | null>(null)

  async function take(side: Side, taken: PlacedCard, caseId: string) {
    const answer = await api.marriage.takeCard.mutate({ caseId, side, readId: taken.readId })
    if (!answer.ok) return
    accept(answer.value)
    setFilledCounts((counts) => ({ ...counts, [side]: counts[side] + 1 }))
    setNews({ kind: 'filled', side, card: taken })
  }

  useEffect(() => {
    if (!view || !card || handled.current === card.readId) return
    handled.current = card.readId
    const place = placeCard(card, view, focused)
    if (place.kind === 'take') void take(place.side, card, view.case.id)
    else setNews({ ...place, card })
  })

  return {
    news,
    filledCounts,
    dismiss: () => setNews(null),
    replace: (side: Side, taken: PlacedCard) => view && void take(side, taken, view.case.id),
  }
}
