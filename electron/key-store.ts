import { randomBytes } from 'node:crypto'
import {
  closeSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  writeSync,
} from 'node:fs'
import { join } from 'node:path'
import { safeStorage } from 'electron'
import { z } from 'zod'
import type { OfficeOptions } from '../services/runtime.ts'
import { keyRefusals } from './key-refusals.ts'

export type KeyStore = NonNullable<OfficeOptions['keyStore']>

const sealedName = 'key.sealed.json'
const keyLength = 32

const sealedSchema = z.strictObject({
  /** What sealed the key, in the words of safeStorage; the key opens under the same one only. */
  backend: z.string(),
  key: z.base64(),
})

/**
 * Where this office's database key lives: in the system's key store where there is one, else undefined for the key file
 * that the owner alone may read. An office keeps what it began with.
 */
export function chooseKeyStore(directory: string): KeyStore | undefined {
  const sealed = existsSync(join(directory, sealedName))
  return sealed || (isNew(directory) && protects(currentBackend())) ? sealedKeyStore(directory) : undefined
}

/** The database key, sealed by the system's key store (DPAPI, libsecret, KWallet) and kept beside the database. */
function sealedKeyStore(directory: string): KeyStore {
  const file = join(directory, sealedName)
  return {
    read: () => {
      if (!existsSync(file)) return refuse(keyRefusals.missing)
      const sealed = sealedSchema.safeParse(parseJson(readFileSync(file, 'utf8')))
      if (!sealed.success) return refuse(keyRefusals.unreadable)
      const backend = currentBackend()
      if (backend !== sealed.data.backend)
        return refuse(keyRefusals.backendChanged(sealed.data.backend, backend))
      return unseal(sealed.data.key)
    },
    create: () => {
      if (existsSync(file)) return refuse(keyRefusals.exists)
      const backend = currentBackend()
      if (!protects(backend)) return refuse(keyRefusals.noStore)
      const key = randomBytes(keyLength)
      mkdirSync(directory, { recursive: true, mode: 0o700 })
      const sealed = safeStorage.encryptString(key.toString('base64')).toString('base64')
      writeDurably(file, `${JSON.stringify({ backend, key: sealed })}\n`)
      return { ok: true, value: key }
    },
  }
}

/** The key store in use: named by Electron on Linux, and the one there is elsewhere. */
function currentBackend(): string {
  if (!safeStorage.isEncryptionAvailable()) return 'none'
  return process.platform === 'linux' ? safeStorage.getSelectedStorageBackend() : process.platform
}

/** `basic_text` is Chromium's word for a password that stands in its source code. */
function protects(backend: string): boolean {
  return !['none', 'basic_text', 'unknown'].includes(backend)
}

function isNew(directory: string): boolean {
  return !existsSync(directory) || readdirSync(directory).length === 0
}

function unseal(sealed: string): ReturnType<KeyStore['read']> {
  try {
    const key = Buffer.from(safeStorage.decryptString(Buffer.from(sealed, 'base64')), 'base64')
    return key.length === keyLength ? { ok: true, value: key } : refuse(keyRefusals.unreadable)
  } catch {
    // safeStorage throws when the key store holds another secret than the one that sealed: a fact to report.
    return refuse(keyRefusals.unreadable)
  }
}

function refuse(refusal: (typeof keyRefusals)['missing']): ReturnType<KeyStore['read']> {
  return { ok: false, refusal }
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    // Not JSON is as unreadable as the wrong JSON; the schema says so.
    return undefined
  }
}

/** The database is lost with its key, so the key is on the disk before anything is encrypted with it. */
function writeDurably(file: string, text: string): void {
  const handle = openSync(file, 'wx', 0o600)
  try {
    writeSync(handle, text)
    fsyncSync(handle)
  } finally {
    closeSync(handle)
  }
}
