import { createHash } from 'node:crypto'
import Database from 'better-sqlite3'
import { z } from 'zod'
import type { LedgerEvent } from '../domain/ledger/event.ts'
import { type Connection, enforceConstraints } from './connection.ts'
import {
  bookletFinding,
  type Finding,
  foreignKeyFinding,
  formFinding,
  pageFinding,
  replayFinding,
  stateFinding,
} from './findings.ts'
import { allEvents, insertEvent } from './ledger-rows.ts'
import { migrate } from './migrate.ts'
import { apply, stateTables } from './projections/apply.ts'
import { sqlOn } from './sql.ts'
import { differingRows } from './table-difference.ts'

/** Pages in use, each authenticated by its tag as it is read, and the structure they form. */
export function checkPages(connection: Connection): Finding[] {
  const rows = z
    .array(z.object({ integrity_check: z.string() }))
    .parse(connection.pragma('integrity_check(20)'))
  return rows
    .filter(({ integrity_check: said }) => said !== 'ok')
    .map(({ integrity_check: said }) => pageFinding(said))
}

const strayRow = z.object({ table: z.string(), parent: z.string() })

export function checkForeignKeys(connection: Connection): Finding[] {
  const strays = z.array(strayRow).parse(connection.pragma('foreign_key_check'))
  const groups = Map.groupBy(strays, ({ table, parent }) => `${table} ${parent}`)
  return [...groups.values()].flatMap((group) => {
    const [first] = group
    return first ? [foreignKeyFinding(first.table, first.parent, group.length)] : []
  })
}

/** Replays the ledger into an empty database in memory and compares every table of state row by row. */
export function checkReplay(connection: Connection): Finding[] {
  const memory = new Database(':memory:')
  try {
    enforceConstraints(memory)
    migrate(memory)
    const stuckAfter = replayInto(memory, allEvents(sqlOn(connection)))
    if (stuckAfter !== null) return [replayFinding(stuckAfter)]
    return stateTables.flatMap((table) => {
      const rows = differingRows(connection, memory, table)
      return rows === 0 ? [] : [stateFinding(table, rows)]
    })
  } finally {
    memory.close()
  }
}

/** The sequence after which the ledger does not replay, or null. */
function replayInto(memory: Connection, events: Iterable<LedgerEvent>): number | null {
  const sql = sqlOn(memory)
  let last = 0
  for (const event of events) {
    try {
      insertEvent(sql, event)
      apply(sql, event)
    } catch (error) {
      if (!(error instanceof Error)) throw error
      return last
    }
    last = event.sequence
  }
  return null
}

const countRow = z.object({ number: z.number() })

/** A booklet in use is the one its case names on that side, and a registered couple holds two delivered ones. */
export function checkBooklets(connection: Connection): Finding[] {
  const found = sqlOn(connection).get(
    countRow,
    `select
      (select count(*) from booklets join marriages on marriages.id = case_id
        where status in ('assigned', 'printed', 'delivered')
          and serial is not (snapshot ->> ('$.booklets.' || side || '.serial'))) +
      (select count(*) from marriages where state = 'registered'
        and (select count(*) from booklets where case_id = marriages.id and status = 'delivered') <> 2) as number`,
  )
  return found && found.number > 0 ? [bookletFinding(found.number)] : []
}

const formRow = z.object({ hash: z.string(), bytes: z.instanceof(Uint8Array) })

/** Every statement that was signed is here, and says what was signed. */
export function checkForms(connection: Connection): Finding[] {
  const missing = sqlOn(connection).get(
    countRow,
    `select count(*) as number from ledger
      where kind = 'marriage.declare' and payload ->> '$.formHash' not in (select hash from form_bytes)`,
  )?.number
  let changed = 0
  for (const row of connection.prepare('select hash, bytes from form_bytes').iterate()) {
    const { hash, bytes } = formRow.parse(row)
    if (createHash('sha256').update(bytes).digest('hex') !== hash) changed += 1
  }
  return missing || changed ? [formFinding(missing ?? 0, changed)] : []
}
