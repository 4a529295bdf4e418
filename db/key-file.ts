import { randomBytes } from 'node:crypto'
import {
  chmodSync,
  closeSync,
  existsSync,
  fsyncSync,
  openSync,
  readFileSync,
  statSync,
  writeSync,
} from 'node:fs'
import { ok, type Refusal, type Result, refuse } from '../standards/result.ts'
import { keyBytes } from './connection.ts'
import { syncFolderOf } from './durable-file.ts'
import { explainFault } from './faults.ts'
import { databaseRefusals } from './refusals.ts'

/** Where the 32-byte database key lives: a file, a passphrase, or the system's key store behind Electron. */
export interface KeyStore {
  readonly read: () => Result<Uint8Array>
  /** Makes a new key and keeps it. Refuses where there is one already. */
  readonly create: () => Result<Uint8Array>
}

const ownerOnly = 0o600
const othersBits = 0o077

/**
 * A key file that the service's user alone may read (mode 0600): for the web host and for a Linux desk without a
 * keyring. It protects against a stolen copy of the database, not against a stolen computer; the office is told so.
 * On Windows, which has no mode bits, the user profile's own access list does that part.
 */
export function keyFileStore(file: string): KeyStore {
  return {
    read: () => withFaults(() => readOwnFile(file, parseKey)),
    create: () =>
      withFaults(() => {
        const key = randomBytes(keyBytes)
        const refused = writeOwnFile(file, `${key.toString('hex')}\n`)
        return refused ? refuse(refused) : ok(key)
      }),
  }
}

function parseKey(text: string): Result<Uint8Array> {
  const hex = text.trim()
  return /^[0-9a-f]{64}$/.test(hex) ? ok(Buffer.from(hex, 'hex')) : refuse(databaseRefusals.keyDamaged)
}

/** Reads a secret, unless others could have read it too. */
export function readOwnFile<T>(file: string, parse: (text: string) => Result<T>): Result<T> {
  if (!existsSync(file)) return refuse(databaseRefusals.keyMissing)
  const exposed = process.platform !== 'win32' && (statSync(file).mode & othersBits) !== 0
  return exposed ? refuse(databaseRefusals.keyExposed) : parse(readFileSync(file, 'utf8'))
}

/** Writes a secret that is not there yet, on the disk before it returns. */
export function writeOwnFile(file: string, text: string): Refusal | null {
  if (existsSync(file)) return databaseRefusals.keyExists
  const descriptor = openSync(file, 'wx', ownerOnly)
  try {
    writeSync(descriptor, text)
    fsyncSync(descriptor)
  } finally {
    closeSync(descriptor)
  }
  chmodSync(file, ownerOnly)
  syncFolderOf(file)
  return null
}

export function withFaults<T>(work: () => Result<T>): Result<T> {
  try {
    return work()
  } catch (error) {
    const fault = explainFault(error)
    if (!fault) throw error
    return refuse(fault)
  }
}
