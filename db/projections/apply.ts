import type { LedgerEvent } from '../../domain/ledger/event.ts'
import { type EventKind, type EventPayload, isEventKind, parsePayload } from '../events.ts'
import type { Sql } from '../sql.ts'
import { accountProjections } from './accounts.ts'
import { bookletProjections } from './booklets.ts'
import { foldMarriage } from './marriages.ts'
import { officeProjections } from './office.ts'
import { peopleProjections } from './people.ts'
import { printerProjections } from './printers.ts'
import { type Projections, StateForbids } from './projection.ts'

/** The tables that `apply` alone writes, in an order in which they can be emptied. */
export const stateTables = [
  'prints',
  'calibrations',
  'people',
  'booklets',
  'marriages',
  'accounts',
  'office',
] as const

/** In the order they run: the case first, since the others refer to it. */
const projections: readonly Projections[] = [
  officeProjections,
  accountProjections,
  peopleProjections,
  bookletProjections,
  printerProjections,
]

/** Brings the tables of state up to one event that already stands in the ledger. */
export function apply(sql: Sql, event: LedgerEvent): void {
  const { kind } = event
  if (!isEventKind(kind)) throw new StateForbids(`unknown kind of event: ${kind}`)
  foldMarriage(sql, event)
  project(sql, event, kind, parsePayload(kind, event.payload))
}

function project<K extends EventKind>(sql: Sql, event: LedgerEvent, kind: K, payload: EventPayload<K>): void {
  for (const table of projections) table[kind]?.(sql, event, payload)
}
