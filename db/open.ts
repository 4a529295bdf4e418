import { existsSync, statSync } from 'node:fs'
import { dirname } from 'node:path'
import type { Refusal, Result } from '../standards/result.ts'
import { ok, refuse } from '../standards/result.ts'
import { applicationId, type Connection, checkpoint, connect, keyBytes, makeDurable } from './connection.ts'
import { explainFault } from './faults.ts'
import { refuseHeader } from './file-header.ts'
import { applicationIdOf, migrate, schemaVersion, versionOf } from './migrate.ts'
import type { OfficeDatabase } from './office-database.ts'
import { storesOn } from './office-stores.ts'
import { databaseRefusals } from './refusals.ts'
import { takeWriterLock, type WriterLock } from './writer-lock.ts'

export interface OpenOptions {
  /** Path of the office's file, on a local disk. Beside it live `-wal`, `-shm` and `.lock`. */
  readonly file: string
  /** 32 bytes. */
  readonly key: Uint8Array
  /** Whether a missing file is made. */
  readonly create: boolean
}

/** Files up to this size have every page read and authenticated at each opening; larger ones by `db check`. */
const quickCheckBytes = 32 * 1024 * 1024

/**
 * Opens an office's database as its only writer and brings its schema up to date. Whatever may be wrong with the
 * file, the key, the folder or the disk is a refusal; nothing is changed in a file that is refused.
 */
export function openOfficeDatabase({ file, key, create }: OpenOptions): Result<OfficeDatabase> {
  if (key.length !== keyBytes) return refuse(databaseRefusals.keyLength)
  let lock: WriterLock | null = null
  let connection: Connection | null = null
  let opened = false
  try {
    const bytes = sizeOf(file)
    if (!existsSync(dirname(file)) || (bytes === null && !create)) return refuse(databaseRefusals.missing)
    lock = takeWriterLock(file)
    const unfit = bytes === null || (bytes === 0 && create) ? null : refuseHeader(file, key)
    if (unfit) return refuse(unfit)
    connection = connect(file, key, 'writer')
    const foreign = refuseContents(connection, bytes ?? 0)
    if (foreign) return refuse(foreign)
    makeDurable(connection)
    migrate(connection)
    checkpoint(connection)
    opened = true
    return ok(officeDatabase(file, connection, lock))
  } catch (error) {
    const fault = explainFault(error)
    if (!fault) throw error
    return refuse(fault)
  } finally {
    if (!opened) {
      connection?.close()
      lock?.release()
    }
  }
}

/** Null for a file that is not there. Throws what the file system throws otherwise. */
function sizeOf(file: string): number | null {
  return statSync(file, { throwIfNoEntry: false })?.size ?? null
}

/** What the pages say, once the key fits: another program's file, a newer program's, or a broken one. */
export function refuseContents(connection: Connection, bytes: number): Refusal | null {
  const version = versionOf(connection)
  const id = applicationIdOf(connection)
  const unfinished = version === 0 && id === 0
  if (!unfinished && id !== applicationId) return databaseRefusals.foreign
  if (version > schemaVersion) return databaseRefusals.newer
  if (bytes <= quickCheckBytes && connection.pragma('quick_check(1)', { simple: true }) !== 'ok') {
    return databaseRefusals.damaged
  }
  return null
}

function officeDatabase(file: string, connection: Connection, lock: WriterLock): OfficeDatabase {
  return {
    file,
    ...storesOn(connection),
    close: () => {
      if (!connection.open) return
      checkpoint(connection)
      connection.close()
      lock.release()
    },
  }
}
