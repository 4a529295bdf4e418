/**
 * How the one file of an office is opened: the policy of encryption, durability and locking, in one place.
 *
 * Cipher: `chacha20` of SQLite3 Multiple Ciphers (ChaCha20-Poly1305), with a raw 256-bit key.
 *   Chosen over its `sqlcipher` scheme (AES-256-CBC with HMAC) for three reasons. Each page carries a Poly1305 tag, so
 *   a flipped bit is found when the page is read and never reaches a clerk. It is quick in plain C on the ARM and
 *   LoongArch desks that have no AES instructions. And bytes 16–23 of the file stay readable, so a file can be told
 *   from a foreign one before it is opened. A raw key needs no key derivation at each start.
 * Salt: with a raw key the salt in the file's first 16 bytes enters no derivation. Ours is an HMAC of the key, which
 *   makes it the key's fingerprint: a wrong key and a damaged first page are told apart (`file-header.ts`).
 * Page: 4,096 bytes, 32 of them nonce and tag.
 * Journal: WAL. `synchronous=FULL`: every commit waits for fsync of the WAL; what was acknowledged survives a power cut.
 * Checkpoint: by SQLite when the WAL passes 1,000 pages (about 4 MB, some hundred registrations), and with truncation
 *   when the office is opened and closed. A WAL is therefore never longer than a busy morning.
 * Foreign keys on; triggers also fire for the rows a REPLACE would remove, so that the ledger stays append-only.
 * Busy: the writer is alone (`writer-lock.ts`), so 5,000 ms is only ever spent waiting for a reader's recovery.
 * Memory: page cache 8 MiB; no memory map (a mapped page would be checked once and trusted for ever).
 */
import { createHmac } from 'node:crypto'
import Database from 'better-sqlite3'

export type Connection = Database.Database

export const keyBytes = 32
export const pageBytes = 4096
const busyTimeoutMs = 5_000
const checkpointPages = 1_000
const cacheKib = 8_192

/** `TBAN` in ASCII, in the file's header: this is an office's database and no other program's. */
export const applicationId = 0x5442414e

/** The first 16 bytes of a file that this key opens. */
export function saltOf(key: Uint8Array): Buffer {
  return createHmac('sha256', key).update('tongban office database').digest().subarray(0, 16)
}

/**
 * Opens and keys a connection; nothing is read yet, so a wrong key shows at the first statement. `reader` connections
 * (check, backup) cannot write. Throws what SQLite throws; `faults.ts` has the sentences.
 */
export function connect(file: string, key: Uint8Array, use: 'writer' | 'reader'): Connection {
  const connection = new Database(file, { timeout: busyTimeoutMs, fileMustExist: use === 'reader' })
  try {
    connection.pragma(`cipher = 'chacha20'`)
    connection.pragma(`key = 'raw:${Buffer.concat([key, saltOf(key)]).toString('hex')}'`)
    connection.pragma(`cache_size = -${cacheKib}`)
    connection.pragma('mmap_size = 0')
    connection.pragma('trusted_schema = off')
    if (use === 'reader') connection.pragma('query_only = on')
    return connection
  } catch (error) {
    connection.close()
    throw error
  }
}

/** Sets what must hold before the first write. Reads page 1, so that a wrong key or a damaged file throws here. */
export function makeDurable(connection: Connection): void {
  connection.pragma('journal_mode = wal')
  connection.pragma('synchronous = full')
  connection.pragma(`wal_autocheckpoint = ${checkpointPages}`)
  enforceConstraints(connection)
}

export function enforceConstraints(connection: Connection): void {
  connection.pragma('foreign_keys = on')
  connection.pragma('recursive_triggers = on')
}

/** Moves the WAL into the file and empties it. Does nothing where a reader is still in it. */
export function checkpoint(connection: Connection): void {
  connection.pragma('wal_checkpoint(truncate)')
}
