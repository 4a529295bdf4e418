import { copyFileSync, existsSync, linkSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { z } from 'zod'
import { ok, type Result, refuse } from '../standards/result.ts'
import { checkDatabase } from './check.ts'
import { checkpoint, connect } from './connection.ts'
import { renameDurably, syncFolderOf } from './durable-file.ts'
import { explainFault } from './faults.ts'
import { openOfficeDatabase } from './open.ts'
import { databaseRefusals } from './refusals.ts'
import { takeWriterLock, type WriterLock } from './writer-lock.ts'

export interface RestoreOptions {
  readonly backup: string
  /** The office's file, there or not. */
  readonly into: string
  /** Opens the backup and will open the restored file. */
  readonly key: Uint8Array
  /** Who restores: a staff number, or `system` for a technician at the command line. */
  readonly actor: string
  /** ISO instant of the office's clock, with milliseconds. */
  readonly at: string
  /** Highest epoch anybody else saw of this office (the centre): the new one is above it. */
  readonly epochSeen?: number
}

export interface RestoreReport {
  readonly epoch: number
  readonly backupSequence: number
  /** How the replaced file ended, where it could still be read: what lies after `backupSequence` must be entered again. */
  readonly lostUpTo: number | null
  /** The replaced file under its new name, or null where there was none. */
  readonly kept: string | null
}

/**
 * Puts a backup in an office's place. The file that was there is kept beside it. The ledger goes on under a higher
 * epoch, so that no id given after the backup is given again. Killed anywhere, it leaves the old file or the new one,
 * and the old one under its second name.
 */
export function restoreDatabase(options: RestoreOptions): Result<RestoreReport> {
  const { backup, into, key } = options
  const unfinished = `${into}.restoring`
  let lock: WriterLock | null = null
  try {
    if (!existsSync(backup)) return refuse(databaseRefusals.missing)
    lock = takeWriterLock(into)
    removeWithSiblings(unfinished)
    copyFileSync(backup, unfinished)
    const replaced = endOf(into, key)
    const made = continueLedger(unfinished, options, replaced)
    if (!made.ok) return made
    const checked = checkDatabase({ file: unfinished, key })
    if (!checked.ok) return checked
    if (!checked.value.clean) return refuse(databaseRefusals.backupBad)
    const kept = keepBeside(into, options.at)
    for (const stale of [`${into}-wal`, `${into}-shm`]) rmSync(stale, { force: true })
    rememberEpoch(into, made.value.epoch)
    renameDurably(unfinished, into)
    return ok({ ...made.value, lostUpTo: replaced.sequence, kept })
  } catch (error) {
    const fault = explainFault(error)
    if (!fault) throw error
    return refuse(fault)
  } finally {
    removeWithSiblings(unfinished)
    lock?.release()
  }
}

interface LedgerEnd {
  readonly epoch: number
  readonly sequence: number | null
}

/** Epoch and last event of the file about to be replaced, as far as it can be read; its WAL goes into it. */
function endOf(file: string, key: Uint8Array): LedgerEnd {
  if (!existsSync(file)) return { epoch: 0, sequence: null }
  const checked = checkDatabase({ file, key })
  if (!checked.ok || !checked.value.head) return { epoch: 0, sequence: null }
  const connection = connect(file, key, 'writer')
  try {
    checkpoint(connection)
  } finally {
    connection.close()
  }
  return checked.value.head
}

function continueLedger(
  file: string,
  { key, into, actor, at, epochSeen }: RestoreOptions,
  replaced: LedgerEnd,
): Result<{ epoch: number; backupSequence: number }> {
  const opened = openOfficeDatabase({ file, key, create: false })
  if (!opened.ok) return opened
  const database = opened.value
  try {
    const head = database.ledger.head()
    if (!head) return refuse(databaseRefusals.backupEmpty)
    const epoch = 1 + Math.max(head.epoch, replaced.epoch, rememberedEpoch(into), epochSeen ?? 0)
    const { code, window } = database.profile()
    database.record({
      kind: 'office.restore',
      subject: code,
      actor,
      station: window,
      time: at,
      payload: { epoch, backupSequence: head.sequence, backupEpoch: head.epoch },
    })
    return ok({ epoch, backupSequence: head.sequence })
  } finally {
    database.close()
  }
}

/** A second name for the old file and its WAL, made before the first is taken over: it is never without a name. */
function keepBeside(file: string, at: string): string | null {
  if (!existsSync(file)) return null
  const stem = `${file}.before-${at.replaceAll(/[:.]/g, '-')}`
  let kept = stem
  for (let copy = 2; existsSync(kept); copy += 1) kept = `${stem}-${copy}`
  if (existsSync(`${file}-wal`)) linkSync(`${file}-wal`, `${kept}-wal`)
  linkSync(file, kept)
  syncFolderOf(kept)
  return kept
}

const epochSchema = z.coerce.number().int().min(1)

/** The highest epoch ever restored into this folder, for the day when the file itself can no longer be read. */
function rememberedEpoch(file: string): number {
  const note = `${file}.epoch`
  return existsSync(note) ? (epochSchema.safeParse(readFileSync(note, 'utf8')).data ?? 0) : 0
}

function rememberEpoch(file: string, epoch: number): void {
  const note = `${file}.epoch`
  writeFileSync(`${note}.new`, `${epoch}\n`)
  renameDurably(`${note}.new`, note)
}

function removeWithSiblings(file: string): void {
  for (const suffix of ['', '-wal', '-shm', '.lock']) rmSync(`${file}${suffix}`, { force: true })
}
