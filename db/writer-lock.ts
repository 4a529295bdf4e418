import { resolve } from 'node:path'
import Database from 'better-sqlite3'

export interface WriterLock {
  readonly release: () => void
}

const writtenHere = new Set<string>()

/** Whether this process itself is the file's writer. */
export function isWrittenHere(file: string): boolean {
  return writtenHere.has(resolve(file))
}

/**
 * One program writes an office's file at a time. The lock is SQLite's own exclusive lock on a small file beside it
 * (`<file>.lock`), so the kernel lets go of it when its holder dies by whatever means, and no stale lock is ever
 * cleared by hand. Readers (`db check`, `db backup`) do not take it: WAL lets them read beside the writer.
 * Throws SQLITE_BUSY at once where another program, or this one, holds it. Needs a local disk.
 */
export function takeWriterLock(file: string): WriterLock {
  const lock = new Database(`${file}.lock`, { timeout: 0 })
  try {
    lock.exec('begin exclusive')
  } catch (error) {
    lock.close()
    throw error
  }
  writtenHere.add(resolve(file))
  return {
    release: () => {
      lock.close()
      writtenHere.delete(resolve(file))
    },
  }
}
