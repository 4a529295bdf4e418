import { useEffect, useRef, useState } from 'react'
import type { Side } from '../../domain/marriage/party.ts'
import { api } from '../api/client.ts'
import type { CaseView, PlacedCard } from '../api/types.ts'
import { type CardNews, newsStillTold } from './card-news.ts'
import { placeCard } from './card-side.ts'

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
  const told = view ? newsStillTold(news, view.case.state) : news
  // Forgotten, not hidden: a case that comes back to 身份 does not tell it again.
  if (told !== news) setNews(told)

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
    news: told,
    filledCounts,
    dismiss: () => setNews(null),
    replace: (side: Side, taken: PlacedCard) => view && void take(side, taken, view.case.id),
  }
}
