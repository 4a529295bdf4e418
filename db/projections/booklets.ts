import type { LedgerEvent } from '../../domain/ledger/event.ts'
import { serialsOf } from '../serial-block.ts'
import type { Sql } from '../sql.ts'
import { expectOne, type Projections } from './projection.ts'

/**
 * Stock control of the numbered blanks (证件领用): in store → assigned to a case → printed → delivered, or void.
 * The order is a trigger of the schema, so that no serial is used twice.
 */
export const bookletProjections: Projections = {
  'booklet.receive': (sql, { sequence }, { kind, first, count }) => {
    for (const serial of serialsOf(first, count)) {
      sql.run(
        `insert into booklets (serial, kind, status, received) values (?, ?, 'inStore', ?)`,
        serial,
        kind,
        sequence,
      )
    }
  },
  'marriage.assignBooklet': (sql, { subject }, { side, serial, kind }) => {
    expectOne(
      sql.run(
        `update booklets set status = 'assigned', case_id = ?, side = ? where serial = ? and kind = ?`,
        subject,
        side,
        serial,
        kind,
      ),
      `booklet ${serial} is not one of this office's ${kind} booklets`,
    )
  },
  'marriage.print': (sql, event, { serial, outcome }) => settlePrint(sql, event, serial, outcome),
  'marriage.answerPrint': (sql, event, { serial, outcome }) => settlePrint(sql, event, serial, outcome),
  'marriage.voidBooklet': (sql, event, { serial }) => moveTo(sql, event, serial, 'void'),
  'marriage.issue': (sql, event, { manSerial, womanSerial }) => {
    moveTo(sql, event, manSerial, 'delivered')
    moveTo(sql, event, womanSerial, 'delivered')
  },
  'marriage.refuse': (sql, event) => takeBack(sql, event),
  'marriage.abandon': (sql, event) => takeBack(sql, event),
}

/** Paper that came out spoiled is void at once; of an unknown one nothing is said until a clerk has looked. */
function settlePrint(
  sql: Sql,
  event: LedgerEvent,
  serial: string,
  outcome: 'printed' | 'spoiled' | 'unknown',
): void {
  if (outcome !== 'unknown') moveTo(sql, event, serial, outcome === 'printed' ? 'printed' : 'void')
}

function moveTo(
  sql: Sql,
  { subject }: LedgerEvent,
  serial: string,
  status: 'printed' | 'void' | 'delivered',
): void {
  expectOne(
    sql.run('update booklets set status = ? where serial = ? and case_id = ?', status, serial, subject),
    `booklet ${serial} is not assigned to ${subject}`,
  )
}

/** A case ends without a marriage: a clean booklet goes back to the store, one that saw a printer is void. */
function takeBack(sql: Sql, { subject }: LedgerEvent): void {
  sql.run(
    `update booklets set status = 'void' where case_id = ? and status in ('assigned', 'printed')
      and exists (select 1 from prints where prints.serial = booklets.serial)`,
    subject,
  )
  sql.run(
    `update booklets set status = 'inStore', case_id = null, side = null where case_id = ? and status = 'assigned'`,
    subject,
  )
}
