import { existsSync, mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { type KeyStore, keyFileStore } from '../db/key-file.ts'
import type { OfficeDatabase } from '../db/office-database.ts'
import { openOfficeDatabase } from '../db/open.ts'
import { loadFonts } from '../forms/fonts.ts'
import type { CardRead } from '../native/card-reader.ts'
import { openCardReader } from '../native/reader.ts'
import packageJson from '../package.json' with { type: 'json' }
import { ok, type Result, type Text } from '../standards/result.ts'
import type { Centre } from '../sync/centre.ts'
import { stockInStore } from './booklets.ts'
import { connectCentre, noCentre } from './centre-link.ts'
import { type Face, openFace } from './face.ts'
import { newFaults } from './faults.ts'
import type { LaunchCentre } from './launch-centre.ts'
import { newLiveHub } from './live.ts'
import { settleInterruptedPrints } from './marriage/print-certificate.ts'
import type { Office } from './office.ts'
import { noPrinter, openOfficePrinter } from './office-printer.ts'
import { placedCard } from './placed-card.ts'
import { systemClock } from './session.ts'
import { equipTrainingOffice } from './training/equip.ts'

export type { CallAnswer, CallRequest, Face } from './face.ts'
export type { LaunchCentre } from './launch-centre.ts'

export interface OfficeOptions {
  /** The office's folder: database, key file, training folder. Created when missing. */
  readonly directory: string
  readonly training: boolean
  /** Where the database key lives; by default a key file readable by the owner alone. */
  readonly keyStore?: KeyStore
  readonly launchCentre: LaunchCentre
  /** Folder with the rare-character fonts a packaged program carries; null where the system's serve. */
  readonly fontsDirectory: string | null
  /** One line a fault, without personal data. Standard error by default. */
  readonly log?: (line: string) => void
}

export interface OfficeRuntime {
  readonly openFace: () => Face
  /** A fault of the machine, in a sentence for the person at it. */
  readonly onFault: (listener: (sentence: Text) => void) => () => void
  readonly close: () => Promise<void>
}

/** How many readings wait in memory for a clerk to take them. */
const readsKept = 20

/**
 * Opens an office: its encrypted database, its devices, its line to the centre, and the API over them. Refuses with
 * a sentence when the database cannot be opened; a missing device or an absent centre is a state, not a refusal.
 */
export async function startOffice(options: OfficeOptions): Promise<Result<OfficeRuntime>> {
  mkdirSync(options.directory, { recursive: true, mode: 0o700 })
  const database = openDatabase(options)
  if (!database.ok) return database
  return ok(await assemble(options, database.value))
}

function openDatabase({ directory, keyStore }: OfficeOptions): Result<OfficeDatabase> {
  const store = keyStore ?? keyFileStore(join(directory, 'office.key'))
  const file = join(directory, 'office.db')
  const existing = store.read()
  if (existing.ok) return openOfficeDatabase({ file, key: existing.value, create: true })
  // A new key beside an old file would only hide that the old key is lost.
  if (existsSync(file)) return existing
  const created = store.create()
  return created.ok ? openOfficeDatabase({ file, key: created.value, create: true }) : existing
}

async function assemble(options: OfficeOptions, database: OfficeDatabase): Promise<OfficeRuntime> {
  const clock = systemClock
  const now = () => new Date(clock.now()).toISOString()
  const faults = newFaults(options.log ?? ((line) => process.stderr.write(`${line}\n`)))
  const equipment = options.training
    ? await equipTrainingOffice({ ...options, database, clock, faults })
    : null
  const training = equipment?.room ?? null

  const reader = openCardReader({
    candidates: training ? [training.reader.candidate] : [{ kind: 'serialAny' }, { kind: 'hidAny' }],
  })
  const systemPrinter = training ? null : await openOfficePrinter(database)
  const printer = training?.printer ?? systemPrinter ?? noPrinter
  let centre: Centre = equipment ? noCentre(now(), 'unknown') : connectCentre(database, now())

  const live = newLiveHub({
    reader: reader.state(),
    printer: printer.state(),
    centre: centre.line(),
    stock: stockInStore({ database }),
    card: null,
  })
  const reads = new Map<string, CardRead>()

  reader.onState((state) => live.set({ reader: state }))
  reader.onRead((read) => {
    reads.set(read.id, read)
    for (const oldest of [...reads.keys()].slice(0, -readsKept)) reads.delete(oldest)
    live.set({ card: placedCard(read) })
  })
  printer.onState((state) => live.set({ printer: state }))
  let stopListening = centre.onLine((line) => live.set({ centre: line }))

  let isClosed = false
  async function joinCentre(): Promise<void> {
    if (isClosed) return
    stopListening()
    centre.close()
    centre = connectCentre(database, now(), training?.line.fetch)
    stopListening = centre.onLine((line) => live.set({ centre: line }))
    live.set({ centre: centre.line() })
  }

  void equipment?.centreStarted.then(joinCentre)

  const office: Office = {
    clock,
    database,
    fonts: loadFonts({ directory: options.fontsDirectory }),
    centre: () => centre,
    joinCentre,
    printer,
    systemPrinter,
    live,
    reads,
    faults,
    training,
    version: packageJson.version,
  }
  settleInterruptedPrints(office)

  const faces = new Set<Face>()
  return {
    openFace: () => {
      const face = openFace(office)
      faces.add(face)
      return face
    },
    onFault: faults.onFault,
    close: async () => {
      isClosed = true
      for (const face of faces) face.close()
      live.close()
      centre.close()
      await reader.close()
      await printer.close()
      await equipment?.close()
      database.close()
    },
  }
}
