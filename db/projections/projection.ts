import type { LedgerEvent } from '../../domain/ledger/event.ts'
import type { EventKind, EventPayload } from '../events.ts'
import type { Sql } from '../sql.ts'

/**
 * What an event does to the tables of state: kind → function. A kind that no table names leaves its trace in the
 * ledger alone (logins, renderings). A projection reads nothing but the event and the state before it.
 */
export type Projections = {
  readonly [K in EventKind]?: (sql: Sql, event: LedgerEvent, payload: EventPayload<K>) => void
}

/** Thrown when an event would bring about a state the office cannot be in. The transaction leaves no trace. */
export class StateForbids extends Error {
  override readonly name = 'StateForbids'
}

/** A write that must meet exactly one row, or the event does not fit the state. */
export function expectOne(changed: number, otherwise: string): void {
  if (changed !== 1) throw new StateForbids(otherwise)
}
