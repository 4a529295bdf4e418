import type { CardReader } from './card-reader.ts'
import type { Clock } from './clock.ts'
import type { CardReaderCandidate } from './reader-candidates.ts'
import type { Timing } from './sdt/timing.ts'

export interface CardReaderOptions {
  /** Tried in order, over and over, until one of them answers as a reader. */
  readonly candidates: readonly CardReaderCandidate[]
  readonly clock?: Clock
  readonly timing?: Partial<Timing>
  /** Only where the procedure allows it; fingerprints are kept in memory alone. */
  readonly readFingerprint?: boolean
  /** For readers that select a card although they say they found none. */
  readonly forceSelect?: boolean
}
export type { CardReader }
