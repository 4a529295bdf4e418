import type { OfficeDatabase } from '../../db/office-database.ts'
import { initialiseOffice } from '../initialise-office.ts'
import type { Clock } from '../session.ts'

/** The sample clerk of a training office. No secret: the login page shows it, and no real office has it. */
export const trainingLogin = { staffNumber: '1001', passphrase: 'peixun-1001' } as const

const office: Parameters<typeof initialiseOffice>[2] = {
  code: '500118',
  name: '永川区婚姻登记处',
  capabilities: ['mainland', 'hmt', 'foreign', 'overseasChinese'],
  window: '3',
  administrator: { staffNumber: '9001', name: '赵管理员', passphrase: 'peixun-9001' },
  centre: null,
}

const staff = [
  { staffNumber: '1001', name: '王登记员', role: 'registrar' },
  { staffNumber: '1002', name: '李主管', role: 'supervisor' },
] as const

const booklets = [
  { kind: 'marriage', first: 'JP2600000001', count: 50 },
  { kind: 'divorce', first: 'LP2600000001', count: 20 },
] as const

const furnishedSetting = 'training.furnished'

/**
 * Sets a fresh training office up, as a real one is set up: profile, staff, booklets. Each part is looked for first,
 * so that a first start that was cut off is made good by the second.
 */
export async function furnishTrainingOffice(database: OfficeDatabase, clock: Clock): Promise<void> {
  if (database.settings.get(furnishedSetting) === true) return
  const time = new Date(clock.now()).toISOString()
  if (!database.profile().initialised) await initialiseOffice(database, clock, office, { training: true })

  const stamp = { actor: office.administrator.staffNumber, station: office.window, time }
  const missingStaff = staff.filter(({ staffNumber }) => database.accounts.find(staffNumber) === null)
  const missingBooklets = booklets.filter(({ first }) => database.booklets.find(first) === null)
  database.record([
    ...missingStaff.map((payload) => ({
      ...stamp,
      kind: 'account.create' as const,
      subject: payload.staffNumber,
      payload,
    })),
    ...missingBooklets.map((payload) => ({
      ...stamp,
      kind: 'booklet.receive' as const,
      subject: payload.first,
      payload,
    })),
  ])
  for (const { staffNumber } of staff)
    await database.accounts.setPassphrase(staffNumber, `peixun-${staffNumber}`)
  await database.accounts.setPassphrase(office.administrator.staffNumber, office.administrator.passphrase)
  database.settings.set(furnishedSetting, true, time)
}
