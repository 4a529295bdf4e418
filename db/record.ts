import { canonicalJson, eventHash, genesisHash, type LedgerEvent } from '../domain/ledger/event.ts'
import { isEventKind, type NewEvent, parsePayload } from './events.ts'
import { allEvents, insertEvent, type LedgerPlace, lastPlace, parseJson } from './ledger-rows.ts'
import { apply, stateTables } from './projections/apply.ts'
import { StateForbids } from './projections/projection.ts'
import type { Sql } from './sql.ts'

/** Appends one event and applies it. The caller holds the transaction. */
export function append(sql: Sql, entry: NewEvent): LedgerEvent {
  if (!isEventKind(entry.kind)) throw new StateForbids(`unknown kind of event: ${String(entry.kind)}`)
  const head = lastPlace(sql)
  const body = {
    ...lifeAfter(head, entry),
    sequence: (head?.sequence ?? 0) + 1,
    kind: entry.kind,
    subject: entry.subject,
    actor: entry.actor,
    station: entry.station,
    time: entry.time,
    // What the schema lets through, in the very form in which it will be read back.
    payload: parseJson(canonicalJson(parsePayload(entry.kind, entry.payload))),
    previousHash: head?.hash ?? genesisHash,
  }
  const event = { ...body, hash: eventHash(body) }
  insertEvent(sql, event)
  apply(sql, event)
  return event
}

/** Office and epoch go on from the event before; the first event and a restore bring their own. */
function lifeAfter(head: LedgerPlace | null, entry: NewEvent): { office: string; epoch: number } {
  if (entry.kind === 'office.initialise') {
    return { office: parsePayload(entry.kind, entry.payload).code, epoch: head?.epoch ?? 1 }
  }
  if (!head) throw new StateForbids('the first event of a ledger is office.initialise')
  if (entry.kind === 'office.restore') {
    return { office: head.office, epoch: parsePayload(entry.kind, entry.payload).epoch }
  }
  return { office: head.office, epoch: head.epoch }
}

/** Empties the tables of state and replays the ledger into them. The caller holds the transaction. */
export function replay(sql: Sql): void {
  sql.run('pragma defer_foreign_keys = on')
  for (const table of stateTables) sql.run(`delete from ${table}`)
  for (const event of allEvents(sql)) apply(sql, event)
}
