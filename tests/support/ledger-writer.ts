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
import {
  beginning,
  receiveBlock,
  registration,
  storyClock,
  storyDay,
  storyOffice,
} from './registration-story.ts'

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
  for (let written = 0; written < couples; written += 1) {
    const { id, commits } = registration(database, nextCouple(database, clock), clock)
    for (const [step, commit] of commits.entries()) {
      commit()
      acknowledge(database, null)
      if (step === 0) saveDrafts(database, id, clock)
    }
  }
}

/**
 * The next couple after all whose case was ever opened. A kill may leave a couple with two booklets, with one or with
 * none, so booklets in use do not count couples; a couple cut short simply leaves its two numbers unused.
 */
function nextCouple(database: OfficeDatabase, clock: () => string): number {
  const { epoch } = database.profile()
  const couple = Number(database.marriages.nextCaseId(storyDay, storyOffice, epoch).id.slice(-4))
  const received = Object.values(database.booklets.counts('marriage')).reduce((sum, count) => sum + count, 0)
  if (received < 2 * couple) {
    database.record(receiveBlock(received + 1, clock()))
    acknowledge(database, null)
  }
  return couple
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
