import type { LedgerEvent } from '../../domain/ledger/event.ts'

export interface LedgerHead {
  readonly sequence: number
  readonly epoch: number
  readonly hash: string
}

export type LedgerVerdict =
  | { readonly ok: true; readonly count: number; readonly head: LedgerHead | null }
  | { readonly ok: false; readonly sequence: number; readonly wrong: 'changed' | 'missing' | 'reordered' }

/** Questions to the ledger. It is written by `OfficeDatabase.record` alone. */
export interface LedgerStore {
  /** The last event's place, or null in an empty ledger. */
  readonly head: () => LedgerHead | null
  /** All events about one case, booklet or account, oldest first. */
  readonly of: (subject: string) => LedgerEvent[]
  /** Up to `limit` events with a higher sequence, oldest first: the outbox. */
  readonly after: (sequence: number, limit: number) => LedgerEvent[]
  /** Recomputes every hash. The first event that does not fit, and what is wrong with it. */
  readonly verify: () => LedgerVerdict
}
