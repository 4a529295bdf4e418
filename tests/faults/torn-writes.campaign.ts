/**
 * `node tests/faults/torn-writes.campaign.ts --count 500 [--seed 1]`: an office is written over a layer that logs every
 * write and sync; then the power fails at random points of the log, and the disk is rebuilt as it may have been left:
 * what was not yet synced is dropped, kept, torn or out of order. Nothing acknowledged may be missing and `db check`
 * must be clean. Each office suffers several crashes, one after the other, and goes on from what the last one left.
 * Ends with `N passed, N failed`; exit 1 when one failed.
 */
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { openOfficeDatabase } from '../../db/open.ts'
import { storyKey } from '../support/registration-story.ts'
import { seededRandom } from '../support/seeded-random.ts'
import { crash } from '../support/torn-layer/crash.ts'
import { diskOf, play } from '../support/torn-layer/disk.ts'
import { type Operation, readFolder, record } from '../support/torn-layer/recording.ts'
import { acknowledgementSchema, type KilledWriter, lossesIn } from './killed-writer.ts'

const writer = fileURLToPath(new URL('../support/ledger-writer.ts', import.meta.url))
const databaseName = 'office.db'

/** Crashes tried on one recording, the last of which the office goes on from; and recordings in an office's life. */
const crashesPerRecording = 5
const recordingsPerOffice = 4
/** A day of so many couples: a long one passes the WAL's checkpoint in the middle. */
const couplesOfDays = [1, 1, 2, 3, 8] as const

type Acknowledged = KilledWriter['acknowledged']

export interface TornCampaign {
  readonly count: number
  readonly seed: number
  /** False for a disk that lies: it says "synced" and has only noted it. No database survives that one. */
  readonly trusted: boolean
  readonly report: (line: string) => void
}

export interface TornOutcome {
  readonly passed: number
  readonly failed: number
}

/** An office's files on the disk, and what it has told people is saved. */
interface Life {
  files: Map<string, Buffer>
  acknowledged: Acknowledged
  recordings: number
}

export function runTornCampaign({ count, seed, trusted, report }: TornCampaign): TornOutcome {
  const folder = mkdtempSync(join(tmpdir(), 'tongban-torn-'))
  const office = join(folder, 'office')
  const key = storyKey(`torn campaign ${seed}`)
  const random = seededRandom(seed)
  let failed = 0
  let life = newLife()
  try {
    for (let run = 0; run < count; ) {
      const operations = liveOneDay(office, key, life, random)
      let next: Life = life
      for (const left = Math.min(run + crashesPerRecording, count); run < left; run += 1) {
        const outcome = crashOnce(office, key, life, operations, { trusted, random })
        for (const loss of outcome.losses) report(`run ${run}, after ${outcome.point} operations: ${loss}`)
        if (outcome.losses.length > 0) failed += 1
        next = outcome.losses.length > 0 ? newLife() : outcome.life
      }
      life = next.recordings === recordingsPerOffice ? newLife() : next
    }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
  return { passed: count - failed, failed }
}

function newLife(): Life {
  return { files: new Map(), acknowledged: [], recordings: 0 }
}

/** Runs the writer on the office's files over the layer; it ends by itself, closing the office. */
function liveOneDay(office: string, key: Uint8Array, life: Life, random: () => number): readonly Operation[] {
  layOut(office, life.files)
  const couples = couplesOfDays[Math.floor(random() * couplesOfDays.length)] ?? 1
  const file = join(office, databaseName)
  const recording = record(office, writer, [file, Buffer.from(key).toString('hex'), String(couples)])
  if (recording.exitCode !== 0)
    throw new Error(`the writer ended with ${recording.exitCode}: ${recording.complaint}`)
  return recording.operations
}

function crashOnce(
  office: string,
  key: Uint8Array,
  life: Life,
  operations: readonly Operation[],
  { trusted, random }: { trusted: boolean; random: () => number },
): { point: number; losses: string[]; life: Life } {
  const point = momentOfCrash(operations, random)
  const before = operations.slice(0, point)
  const disk = diskOf(life.files)
  play(disk, before, { trusted })
  layOut(office, crash(disk, random))
  if (random() < 0.5) layStaleSharedMemory(office, random)
  const acknowledged = [...life.acknowledged, ...acknowledgedIn(before)]
  const file = join(office, databaseName)
  const losses =
    acknowledged.length > 0 ? lossesIn(file, key, { acknowledged, complaint: '' }) : beginsAgain(file, key)
  const files = readFolder(office, readdirSync(office))
  return { point, losses, life: { files, acknowledged, recordings: life.recordings + 1 } }
}

/** Half of all crashes come just before a sync is done, when most is at stake. */
function momentOfCrash(operations: readonly Operation[], random: () => number): number {
  const syncs = operations.flatMap(({ kind }, index) =>
    kind === 'sync' || kind === 'syncFolder' ? [index] : [],
  )
  const sync = syncs[Math.floor(random() * syncs.length)]
  return sync !== undefined && random() < 0.5 ? sync : Math.floor(random() * (operations.length + 1))
}

function layOut(folder: string, files: ReadonlyMap<string, Buffer>): void {
  rmSync(folder, { recursive: true, force: true })
  mkdirSync(folder, { recursive: true })
  for (const [name, bytes] of files) writeFileSync(join(folder, name), bytes)
}

/** The WAL's index lives in mapped memory: a crash may leave it with anything in it, and nobody may believe it. */
function layStaleSharedMemory(folder: string, random: () => number): void {
  const garbage = Buffer.from(Array.from({ length: 32_768 }, () => Math.floor(random() * 256)))
  writeFileSync(join(folder, `${databaseName}-shm`), garbage)
}

/** Nothing had been said to be saved: then an office must be able to begin in what is there. */
function beginsAgain(file: string, key: Uint8Array): string[] {
  const opened = openOfficeDatabase({ file, key, create: true })
  if (!opened.ok) return [`cannot begin in what the crash left: ${opened.refusal.code}`]
  opened.value.close()
  return lossesIn(file, key, { acknowledged: [], complaint: '' })
}

function acknowledgedIn(operations: readonly Operation[]): Acknowledged {
  const said = operations.map((operation) => (operation.kind === 'say' ? operation.text : '')).join('')
  const lines = said.split('\n').filter((line) => line !== '')
  return lines.map((line) => acknowledgementSchema.parse(JSON.parse(line)))
}

if (import.meta.main) {
  const { values } = parseArgs({
    options: { count: { type: 'string', default: '500' }, seed: { type: 'string', default: '1' } },
  })
  const { passed, failed } = runTornCampaign({
    count: Number(values.count),
    seed: Number(values.seed),
    trusted: true,
    report: (line) => console.log(line),
  })
  console.log(`${passed} passed, ${failed} failed`)
  process.exitCode = failed === 0 ? 0 : 1
}
