import type { Timing } from './timing.ts'

/** How many finds without a card, one after another, mean that the card is gone and not merely badly coupled. */
const CLEARLY_GONE = 3

/**
 * Decides whether a card that was just read is a new laying or the one already reported.
 *
 * A module answers 80 both when no card is there and when the card lying there was read already, so 80 alone proves
 * nothing. What is known of the modules:
 *   - most stay at 80 until the card is lifted: a card found again was lifted in between;
 *   - some find a card left lying again at every poll, and then never say 80 in between.
 * Hence a card found again is
 *   - the same laying, for ever, when no 80 (and no unplugging) came in between;
 *   - the same laying within ten seconds when only one or two 80s came: weak coupling;
 *   - a new laying after three 80s in a row (about a second), or after ten seconds with any.
 * A card quickly lifted and laid again may therefore be passed over once; the clerk is told to lift it and lay it
 * again. Another card is always new.
 */
export interface Laying {
  /** A card was read. True when it is to be reported. */
  readonly accept: (card: string, now: number) => boolean
  /** The module found no card. */
  readonly noCard: () => void
  /** The reader was unplugged: what happened to the card meanwhile is not known. */
  readonly lost: () => void
  /** The card read last has not been missed since: a find now most likely finds it again. */
  readonly isLying: () => boolean
}

export function createLaying(timing: Pick<Timing, 'sameCard'>): Laying {
  let last: { card: string; seenAt: number; missed: number; longestMiss: number; doubted: boolean } | null =
    null

  function isSameLaying(card: string, now: number): boolean {
    if (last?.card !== card || last.longestMiss >= CLEARLY_GONE) return false
    return !last.doubted || now - last.seenAt <= timing.sameCard
  }

  return {
    accept: (card, now) => {
      const isNew = !isSameLaying(card, now)
      last = { card, seenAt: now, missed: 0, longestMiss: 0, doubted: false }
      return isNew
    },
    noCard: () => {
      if (!last) return
      last.missed += 1
      last.longestMiss = Math.max(last.longestMiss, last.missed)
      last.doubted = true
    },
    lost: () => {
      if (last) last.doubted = true
    },
    isLying: () => last !== null && !last.doubted,
  }
}
