import type { CardReaderCandidate } from '../reader-candidates.ts'
import type { BehaviourName } from './behaviours.ts'
import type { CardDescription } from './sample-cards.ts'

/** A reader that is not there: lay a card on it, lift it, make it misbehave, pull its plug. */
export interface CardReaderSimulator {
  /** What `openCardReader` needs to find it. */
  readonly candidate: CardReaderCandidate
  /** Where its pseudo-terminal is now; null when it lives in memory. */
  readonly path: string | null
  /** Lays a card; a second one beside the first when one lies there (two cards confuse a reader). */
  readonly lay: (card: CardDescription) => void
  readonly lift: () => void
  readonly behave: (name: BehaviourName) => void
  /** Sends bytes that no one asked for. */
  readonly push: (bytes: Uint8Array) => void
  readonly unplug: () => Promise<void>
  readonly plug: () => Promise<void>
  readonly close: () => Promise<void>
}
