import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import type { OfficeDatabase } from '../../db/office-database.ts'
import { openFolderPrinter } from '../../native/printing/folder-printer.ts'
import { startSimulator } from '../../native/simulator/start.ts'
import { signingAlgorithmSchema } from '../../sync/protocol/signing.ts'
import { enrolmentOf, rememberCentre } from '../centre-link.ts'
import type { Faults } from '../faults.ts'
import type { LaunchCentre } from '../launch-centre.ts'
import type { Clock } from '../session.ts'
import { furnishTrainingOffice, trainingLogin } from './furnish.ts'
import { trainingPeople } from './people.ts'
import { cuttableLine, type TrainingRoom } from './room.ts'

interface Parts {
  readonly directory: string
  readonly database: OfficeDatabase
  readonly clock: Clock
  readonly faults: Faults
  readonly launchCentre: LaunchCentre
}

/** What the centre prints when it is ready. */
const readySchema = z.object({
  ready: z.literal(true),
  url: z.url(),
  publicKey: z.string(),
  algorithm: signingAlgorithmSchema,
})

export interface TrainingEquipment {
  readonly room: TrainingRoom
  /** Settles once the centre has been started and is remembered, or could not be started (which was reported). */
  readonly centreStarted: Promise<void>
  readonly close: () => Promise<void>
}

/**
 * Everything a training office has instead of hardware: a simulated reader on a pseudo-terminal, a printer that
 * prints to a folder, and a centre of its own as a child process. The centre takes seconds to start, and nobody waits
 * for it: until then, and without it, the office is one whose line is down, which is worth training too.
 */
export async function equipTrainingOffice(parts: Parts): Promise<TrainingEquipment> {
  await furnishTrainingOffice(parts.database, parts.clock)
  const centre = startCentre(parts)
  const reader = await startSimulator({ kind: 'any' })
  return {
    room: {
      login: trainingLogin,
      people: trainingPeople(),
      reader,
      printer: openFolderPrinter({ directory: join(parts.directory, 'printed') }),
      line: cuttableLine(),
    },
    centreStarted: centre.then(() => undefined),
    close: async () => {
      await reader.close()
      await (await centre)?.stop()
    },
  }
}

async function startCentre({ directory, database, clock, faults, launchCentre }: Parts) {
  const at = new Date(clock.now()).toISOString()
  const folder = join(directory, 'centre')
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  const enrol = writeJson(join(folder, 'enrol.json'), [enrolmentOf(database, at)])
  const people = writeJson(
    join(folder, 'people.json'),
    trainingPeople().map(({ card, status }) => ({ documentNumber: card.idNumber, status })),
  )
  try {
    const script = new URL('../../central/main.ts', import.meta.url)
    const centre = await launchCentre(script, [
      '--data',
      join(folder, 'data'),
      '--enrol',
      enrol,
      '--people',
      people,
      '--training',
    ])
    const { url, publicKey, algorithm } = readySchema.parse(JSON.parse(centre.line))
    rememberCentre(database, { url, publicKey, algorithm }, at)
    return centre
  } catch (cause) {
    faults.report('training centre', cause)
    return null
  }
}

function writeJson(file: string, value: unknown): string {
  writeFileSync(file, JSON.stringify(value), { mode: 0o600 })
  return file
}
