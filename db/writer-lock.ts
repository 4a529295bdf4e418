import Database from 'better-sqlite3'

export interface WriterLock {
  readonly release: () => void
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
  return { release: () => lock.close() }
}
