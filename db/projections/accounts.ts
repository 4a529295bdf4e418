import type { LedgerEvent } from '../../domain/ledger/event.ts'
import type { Sql } from '../sql.ts'
import { expectOne, type Projections, StateForbids } from './projection.ts'

export const accountProjections: Projections = {
  'account.create': (sql, { subject, time }, { staffNumber, name, role }) => {
    if (subject !== staffNumber) throw new StateForbids('account.create is about the staff number it carries')
    sql.run(
      'insert into accounts (staff_number, name, role, disabled, created_at) values (?, ?, ?, 0, ?)',
      staffNumber,
      name,
      role,
      time,
    )
  },
  'account.disable': (sql, event) => setDisabled(sql, event, 1),
  'account.enable': (sql, event) => setDisabled(sql, event, 0),
}

function setDisabled(sql: Sql, { subject }: LedgerEvent, disabled: 0 | 1): void {
  expectOne(
    sql.run(
      'update accounts set disabled = ? where staff_number = ? and disabled <> ?',
      disabled,
      subject,
      disabled,
    ),
    `account ${subject} is not there, or is so already`,
  )
}
