import type { z } from 'zod'
import type { OfficeDatabase } from '../db/office-database.ts'
import { rememberCentre } from './centre-link.ts'
import type { initialiseSchema } from './contract.ts'
import type { Clock } from './session.ts'

/**
 * Sets a new office up: its profile and its first administrator, then (if named) the centre it belongs to.
 * The first two events of every ledger.
 */
export async function initialiseOffice(
  database: OfficeDatabase,
  clock: Clock,
  { code, name, capabilities, window, administrator, centre }: z.infer<typeof initialiseSchema>,
  { training }: { training: boolean },
): Promise<void> {
  const time = new Date(clock.now()).toISOString()
  const { staffNumber, passphrase } = administrator
  database.record([
    {
      kind: 'office.initialise',
      subject: code,
      actor: 'system',
      station: window,
      time,
      payload: { code, name, capabilities, window, training },
    },
    {
      kind: 'account.create',
      subject: staffNumber,
      actor: 'system',
      station: window,
      time,
      payload: { staffNumber, name: administrator.name, role: 'administrator' },
    },
  ])
  await database.accounts.setPassphrase(staffNumber, passphrase)
  if (centre) rememberCentre(database, centre, time)
}
