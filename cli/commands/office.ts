import { existsSync, mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { Command } from 'commander'
import { keyFileStore } from '../../db/key-file.ts'
import type { OfficeDatabase } from '../../db/office-database.ts'
import { openOfficeDatabase } from '../../db/open.ts'
import { centreAddressSchema, enrolmentOf, rememberCentre } from '../../services/centre-link.ts'
import { initialiseSchema } from '../../services/contract.ts'
import { initialiseOffice } from '../../services/initialise-office.ts'
import { systemClock } from '../../services/session.ts'
import { BadInput, badInputFrom, parseJson, readInput, reasonOf } from '../bad-input.ts'
import { officeFolder } from '../office-folder.ts'

const example = `
The settings file is JSON:
  {"code": "500118", "name": "永川区婚姻登记处", "capabilities": ["mainland"], "window": "1",
   "administrator": {"staffNumber": "9001", "name": "…", "passphrase": "at least ten characters"},
   "centre": {"url": "https://…", "publicKey": "…", "algorithm": "sm2"}}
"centre" may be null; delete the file afterwards, it holds a passphrase.`

export function officeCommand(): Command {
  const office = new Command('office').description('Offices: set up, enrol at the centre')

  office
    .command('init')
    .description('Sets up a real office in a new folder, as the first-run wizard does.')
    .argument('<office>', 'the office’s folder; created, must hold no office yet')
    .requiredOption('--settings <file>', 'JSON file with the office’s profile and first administrator, or -')
    .addHelpText('after', example)
    .action(async (directory: string, options: { settings: string }) => {
      const settings = initialiseSchema.safeParse(parseJson(await readInput(options.settings)))
      if (!settings.success) {
        const [issue] = settings.error.issues
        throw new BadInput(`the settings do not fit: ${issue?.path.join('.')}: ${issue?.message}`)
      }
      if (existsSync(join(directory, 'office.db'))) throw new BadInput(`${directory} holds an office already`)
      const database = createOffice(directory)
      await initialiseOffice(database, systemClock, settings.data, { training: false })
      process.stdout.write(`${JSON.stringify(enrolmentOf(database, new Date().toISOString()))}\n`)
      database.close()
    })

  office
    .command('enrolment')
    .description('Prints what the centre’s operator needs to let this office in (JSON, no secret).')
    .argument('<office>', 'the office’s folder')
    .action((directory: string) => {
      const database = openExisting(directory)
      process.stdout.write(`${JSON.stringify(enrolmentOf(database, new Date().toISOString()))}\n`)
      database.close()
    })

  office
    .command('join')
    .description('Names the centre this office belongs to.')
    .argument('<office>', 'the office’s folder')
    .requiredOption('--centre <file>', 'JSON file {url, publicKey, algorithm}, or -')
    .action(async (directory: string, options: { centre: string }) => {
      const address = centreAddressSchema.safeParse(parseJson(await readInput(options.centre)))
      if (!address.success) throw new BadInput('the file is not {url, publicKey, algorithm}')
      const database = openExisting(directory)
      rememberCentre(database, address.data, new Date().toISOString())
      database.close()
      process.stdout.write(`the office belongs to ${address.data.url} from its next start\n`)
    })

  return office
}

function createOffice(directory: string): OfficeDatabase {
  try {
    mkdirSync(directory, { recursive: true, mode: 0o700 })
  } catch (error) {
    throw new BadInput(`cannot make ${directory}: ${reasonOf(error)}`)
  }
  const key = keyFileStore(join(directory, 'office.key')).create()
  if (!key.ok) throw badInputFrom(key.refusal)
  return opened(join(directory, 'office.db'), key.value, true)
}

function openExisting(directory: string): OfficeDatabase {
  const { file, key } = officeFolder(directory)
  return opened(file, key, false)
}

function opened(file: string, key: Uint8Array, create: boolean): OfficeDatabase {
  const database = openOfficeDatabase({ file, key, create })
  if (!database.ok) throw badInputFrom(database.refusal)
  return database.value
}
