import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { rmSync } from 'node:fs'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import { z } from 'zod'
import { checkDatabase } from '../../db/check.ts'
import { openOfficeDatabase } from '../../db/open.ts'

const writerScript = fileURLToPath(new URL('../support/ledger-writer.ts', import.meta.url))

/** One line of `ledger-writer.ts`: what it has committed. */
export const acknowledgementSchema = z.strictObject({
  sequence: z.int(),
  hash: z.string(),
  draft: z
    .strictObject({
      caseId: z.string(),
      side: z.enum(['man', 'woman']),
      field: z.string(),
      value: z.string(),
    })
    .nullable(),
})
type Acknowledgement = z.infer<typeof acknowledgementSchema>

export interface KilledWriter {
  /** Everything the writer said it had committed, in order. */
  readonly acknowledged: readonly Acknowledgement[]
  /** What the writer said of itself, when it ended before it was killed. */
  readonly complaint: string
}

/**
 * Starts a writer on an office's file and kills it with SIGKILL `delayMs` after the commit numbered `afterCommits`:
 * the moment falls anywhere in the commits that follow.
 */
export async function killWriter(
  file: string,
  key: Uint8Array,
  { afterCommits, delayMs }: { afterCommits: number; delayMs: number },
): Promise<KilledWriter> {
  const child = spawn(process.execPath, [writerScript, file, Buffer.from(key).toString('hex')], {
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let complaint = ''
  child.stderr.on('data', (piece) => {
    complaint += String(piece)
  })
  const closed = once(child, 'close')
  const acknowledged: Acknowledgement[] = []
  for await (const line of createInterface({ input: child.stdout })) {
    // A line the kill cut in half was never said in full; the commit behind it may be there or not.
    const said = parseLine(line)
    if (said) acknowledged.push(said)
    if (acknowledged.length === afterCommits) setTimeout(() => child.kill('SIGKILL'), delayMs)
  }
  await closed
  return { acknowledged, complaint }
}

function parseLine(line: string): Acknowledgement | null {
  return line.endsWith('}') ? acknowledgementSchema.parse(JSON.parse(line)) : null
}

/** What an opened and checked file lacks of what was acknowledged; empty when all is there. */
export function lossesIn(file: string, key: Uint8Array, { acknowledged, complaint }: KilledWriter): string[] {
  if (complaint) return [`the writer complained: ${complaint.trim()}`]
  const opened = openOfficeDatabase({ file, key, create: false })
  if (!opened.ok) return [`does not open: ${opened.refusal.code}`]
  const database = opened.value
  const losses: string[] = []
  try {
    const hashes = new Map(database.ledger.after(0, 1_000_000).map(({ sequence, hash }) => [sequence, hash]))
    for (const { sequence, hash } of acknowledged) {
      if (hashes.get(sequence) !== hash) losses.push(`event ${sequence} was acknowledged and is not there`)
    }
    const lastDraft = acknowledged.findLast(({ draft }) => draft !== null)?.draft
    if (
      lastDraft &&
      !isSaved(database.drafts.of(lastDraft.caseId)[lastDraft.side][lastDraft.field], lastDraft.value)
    ) {
      losses.push('a field was acknowledged as saved and is not there')
    }
  } finally {
    database.close()
  }
  const checked = checkDatabase({ file, key })
  if (!checked.ok) losses.push(`check refused: ${checked.refusal.code}`)
  else losses.push(...checked.value.findings.map(({ sentence }) => sentence.en))
  return losses
}

/** The writer types a name letter by letter: a longer one may have reached the disk before the kill. */
function isSaved(there: string | undefined, acknowledged: string): boolean {
  return there?.startsWith(acknowledged) === true
}

export function removeOffice(file: string): void {
  for (const suffix of ['', '-wal', '-shm', '.lock']) rmSync(`${file}${suffix}`, { force: true })
}
