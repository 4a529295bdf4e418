import { z } from 'zod'
import type { Connection } from './connection.ts'
import { capabilitySchema } from './events.ts'
import type { OfficeDatabase, OfficeProfile } from './office-database.ts'
import { append, replay } from './record.ts'
import { type Sql, sqlOn } from './sql.ts'
import { accountStore } from './stores/accounts.ts'
import { bookletStore } from './stores/booklets.ts'
import { draftStore } from './stores/drafts.ts'
import { ledgerStore } from './stores/ledger.ts'
import { marriageStore } from './stores/marriages.ts'
import { peopleStore } from './stores/people.ts'
import { printStore } from './stores/prints.ts'
import { renderedFormStore } from './stores/rendered-forms.ts'
import { settingStore } from './stores/settings.ts'

/** The door and the stores over one connection, which the caller opens, migrates and closes. */
export function storesOn(connection: Connection): Omit<OfficeDatabase, 'file' | 'close'> {
  const sql = sqlOn(connection)
  const transact: OfficeDatabase['transact'] = (work) =>
    connection
      .transaction(() => {
        const result = work()
        if (result instanceof Promise) throw new TypeError('a transaction is synchronous')
        return result
      })
      .immediate()

  return {
    profile: () => profileOf(sql),
    record: (entries) => transact(() => [entries].flat().map((entry) => append(sql, entry))),
    transact,
    rebuild: () => transact(() => replay(sql)),
    ledger: ledgerStore(sql),
    marriages: marriageStore(sql),
    drafts: draftStore(sql, connection),
    booklets: bookletStore(sql),
    accounts: accountStore(sql),
    settings: settingStore(sql),
    people: peopleStore(sql),
    prints: printStore(sql),
    renderedForms: renderedFormStore(sql),
  }
}

const officeRow = z.object({
  code: z.string(),
  name: z.string(),
  capabilities: z.string().transform((text) => z.array(capabilitySchema).parse(JSON.parse(text))),
  window: z.string(),
  training: z.number().transform((value) => value === 1),
  epoch: z.number(),
})

const unknownOffice: OfficeProfile = {
  initialised: false,
  code: '',
  name: '',
  capabilities: [],
  window: '',
  training: false,
  epoch: 1,
}

function profileOf(sql: Sql): OfficeProfile {
  const office = sql.get(
    officeRow,
    'select code, name, capabilities, window, training, epoch from office where id = 1',
  )
  return office ? { initialised: true, ...office } : unknownOffice
}
