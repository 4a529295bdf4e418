import { existsSync, rmSync } from 'node:fs'
import { type Result, refuse } from '../standards/result.ts'
import { type CheckReport, checkDatabase } from './check.ts'
import { type Connection, connect } from './connection.ts'
import { renameDurably } from './durable-file.ts'
import { explainFault } from './faults.ts'
import { databaseRefusals } from './refusals.ts'

export interface BackupOptions {
  readonly file: string
  readonly key: Uint8Array
  /** Where the copy goes. Must not exist. */
  readonly to: string
}

/**
 * Copies an office's file, under the same key, while the program may be running. The copy gets its name only after
 * it was written, synced, opened again and checked; a backup that is there is a backup that was read.
 */
export function backupDatabase({ file, key, to }: BackupOptions): Result<CheckReport> {
  if (existsSync(to)) return refuse(databaseRefusals.backupExists)
  const before = checkDatabase({ file, key })
  if (!before.ok) return before
  const unfinished = `${to}.unfinished`
  let connection: Connection | null = null
  try {
    rmSync(unfinished, { force: true })
    // Not a reader: SQLite takes the copy for a write. It writes nothing to the office's own file.
    connection = connect(file, key, 'writer')
    connection.prepare('vacuum into ?').run(unfinished)
    const copied = checkDatabase({ file: unfinished, key })
    if (!copied.ok) return copied
    if (!copied.value.clean) return refuse(databaseRefusals.backupBad)
    renameDurably(unfinished, to)
    return copied
  } catch (error) {
    const fault = explainFault(error)
    if (!fault) throw error
    return refuse(fault)
  } finally {
    connection?.close()
    rmSync(unfinished, { force: true })
  }
}
