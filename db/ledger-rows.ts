import { z } from 'zod'
import { canonicalJson, type LedgerEvent } from '../domain/ledger/event.ts'
import type { Json } from '../standards/json.ts'
import type { Sql } from './sql.ts'

/** A ledger line as it stands in the file. Its payload is the canonical JSON the hash was taken of. */
const ledgerRow = z
  .object({
    office: z.string(),
    epoch: z.number(),
    sequence: z.number(),
    kind: z.string(),
    subject: z.string(),
    actor: z.string(),
    station: z.string(),
    time: z.string(),
    payload: z.string().transform(parseJson),
    previous_hash: z.string(),
    hash: z.string(),
  })
  .transform(({ previous_hash, ...rest }): LedgerEvent => ({ ...rest, previousHash: previous_hash }))

/** JSON gives nothing that is not Json. Throws a SyntaxError on text that is none, which the schema keeps out. */
export function parseJson(text: string): Json {
  return JSON.parse(text)
}

const columns = 'office, epoch, sequence, kind, subject, actor, station, time, payload, previous_hash, hash'

const placeRow = z.object({ office: z.string(), epoch: z.number(), sequence: z.number(), hash: z.string() })
export type LedgerPlace = z.infer<typeof placeRow>

/** Where the ledger stands: its last event, without what it says. */
export function lastPlace(sql: Sql): LedgerPlace | null {
  return sql.get(placeRow, 'select office, epoch, sequence, hash from ledger order by sequence desc limit 1')
}

export function eventsOf(sql: Sql, subject: string): LedgerEvent[] {
  return sql.all(ledgerRow, `select ${columns} from ledger where subject = ? order by sequence`, subject)
}

export function eventsAfter(sql: Sql, sequence: number, limit: number): LedgerEvent[] {
  return sql.all(
    ledgerRow,
    `select ${columns} from ledger where sequence > ? order by sequence limit ?`,
    sequence,
    limit,
  )
}

const batch = 500

/** The whole ledger in order, read in batches so that each may be followed by writes. */
export function* allEvents(sql: Sql): Generator<LedgerEvent> {
  let sequence = 0
  for (;;) {
    const events = eventsAfter(sql, sequence, batch)
    yield* events
    const last = events.at(-1)
    if (!last) return
    sequence = last.sequence
  }
}

export function insertEvent(sql: Sql, event: LedgerEvent): void {
  sql.run(
    `insert into ledger (${columns}) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    event.office,
    event.epoch,
    event.sequence,
    event.kind,
    event.subject,
    event.actor,
    event.station,
    event.time,
    canonicalJson(event.payload),
    event.previousHash,
    event.hash,
  )
}
