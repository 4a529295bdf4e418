import { eventHash, genesisHash, type LedgerEvent } from '../../domain/ledger/event.ts'
import { allEvents, eventsAfter, eventsOf, lastPlace } from '../ledger-rows.ts'
import type { Sql } from '../sql.ts'

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

export function ledgerStore(sql: Sql): LedgerStore {
  return {
    head: () => placeOf(lastPlace(sql)),
    of: (subject) => eventsOf(sql, subject),
    after: (sequence, limit) => eventsAfter(sql, sequence, limit),
    verify: () => verifyChain(allEvents(sql)),
  }
}

/** Walks a chain of events from the first. Pure but for the reading. */
export function verifyChain(events: Iterable<LedgerEvent>): LedgerVerdict {
  let before: LedgerEvent | null = null
  for (const event of events) {
    const wrong = wrongWith(event, before)
    if (wrong) return { ok: false, sequence: before ? before.sequence + 1 : 1, wrong }
    before = event
  }
  return { ok: true, count: before?.sequence ?? 0, head: placeOf(before) }
}

/** A gap shows in the sequence; a change in the event's own hash; an exchange of two in the hash of the one before. */
function wrongWith(
  event: LedgerEvent,
  before: LedgerEvent | null,
): 'changed' | 'missing' | 'reordered' | null {
  if (event.sequence !== (before?.sequence ?? 0) + 1) return 'missing'
  if (event.hash !== eventHash(event)) return 'changed'
  if (event.previousHash !== (before?.hash ?? genesisHash)) return 'reordered'
  if (before && (event.office !== before.office || event.epoch < before.epoch)) return 'changed'
  return null
}

function placeOf(event: LedgerHead | null): LedgerHead | null {
  return event && { sequence: event.sequence, epoch: event.epoch, hash: event.hash }
}
