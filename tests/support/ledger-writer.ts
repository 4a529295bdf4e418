/**
 * The child that fault campaigns kill: `node ledger-writer.ts FILE KEYHEX [COUPLES]` opens or makes an office's
 * database and registers couples until it is killed (or has done COUPLES). After each commit that the database has
 * acknowledged it writes one line of JSON to standard output, synchronously:
 *   {"sequence": n, "hash": "…", "draft": null}                          events up to n are in the ledger
 *   {"sequence": n, "hash": "…", "draft": {"caseId", "side", "field", "value"}}   and this field is saved
 * What cannot be opened is one line on standard error and exit 2.
 */
import { writeSync } from 'node:fs'
import type { OfficeDatabase } from '../../db/office-database.ts'
import { openOfficeDatabase } from '../../db/open.ts'
import { beginning, registration, storyClock } from './registration-story.ts'

export interface AcknowledgedDraft {
  readonly caseId: string
  readonly side: 'man' | 'woman'
  readonly field: string
  readonly value: string
}

function main([file, keyHex, couples]: readonly string[]): number {
  if (!file || !keyHex) {
    writeSync(2, 'usage: ledger-writer.ts FILE KEYHEX [COUPLES]\n')
    return 2
  }
  const opened = openOfficeDatabase({ file, key: Buffer.from(keyHex, 'hex'), create: true })
  if (!opened.ok) {
    writeSync(2, `${opened.refusal.code}: ${opened.refusal.sentence.en}\n`)
    return 2
  }
  write(opened.value, couples === undefined ? Number.POSITIVE_INFINITY : Number(couples))
  opened.value.close()
  return 0
}

function write(database: OfficeDatabase, couples: number): void {
  const clock = storyClock()
  if (!database.profile().initialised) {
    database.record(beginning(clock()))
    acknowledge(database, null)
  }
  // Couples of a run that was killed keep their booklets; each run goes on with the next couple.
  const done = database.booklets.counts('marriage')
  let number = Math.ceil((5_000 - done.inStore) / 2)
  for (let written = 0; written < couples; written += 1) {
    number += 1
    const { id, commits } = registration(database, number, clock)
    for (const [step, commit] of commits.entries()) {
      commit()
      acknowledge(database, null)
      if (step === 0) saveDrafts(database, id, clock)
    }
  }
}

function saveDrafts(database: OfficeDatabase, caseId: string, clock: () => string): void {
  for (const value of ['赵', '赵一', '赵一曼']) {
    database.drafts.save(caseId, 'woman', 'name', value, clock())
    acknowledge(database, { caseId, side: 'woman', field: 'name', value })
  }
}

function acknowledge(database: OfficeDatabase, draft: AcknowledgedDraft | null): void {
  const head = database.ledger.head()
  writeSync(1, `${JSON.stringify({ sequence: head?.sequence ?? 0, hash: head?.hash ?? '', draft })}\n`)
}

process.exitCode = main(process.argv.slice(2))
