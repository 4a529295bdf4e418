import type { OfficeDatabase } from '../db/office-database.ts'
import type { FormFonts } from '../forms/fonts.ts'
import type { CardRead } from '../native/card-reader.ts'
import type { CertificatePrinter } from '../native/certificate-printer.ts'
import type { Centre } from '../sync/centre.ts'
import type { Faults } from './faults.ts'
import type { LiveHub } from './live.ts'
import type { OfficePrinter } from './office-printer.ts'
import type { Clock } from './session.ts'
import type { TrainingRoom } from './training/room.ts'

/** Everything a use case may need, put together once by `runtime.ts`. Each part is the real one or behaves like it. */
export interface Office {
  readonly clock: Clock
  readonly database: OfficeDatabase
  readonly fonts: FormFonts
  /** The centre this office belongs to. Replaced once, when a new office is initialised. */
  readonly centre: () => Centre
  readonly joinCentre: () => Promise<void>
  readonly printer: CertificatePrinter
  /** The same where the system's print service is behind it, with its queues to choose from; null in training. */
  readonly systemPrinter: OfficePrinter | null
  readonly live: LiveHub
  /** Cards read lately, by read id: they live in memory only, until a clerk takes one into a case. */
  readonly reads: ReadonlyMap<string, CardRead>
  readonly faults: Faults
  /** Set in a training office only: sample people, the reader's and the printer's hands. */
  readonly training: TrainingRoom | null
  readonly version: string
}
