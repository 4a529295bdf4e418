import { createHash, randomBytes, scryptSync, timingSafeEqual } from 'node:crypto'
import { z } from 'zod'
import { ok, type Result, refuse } from '../standards/result.ts'
import { keyBytes } from './connection.ts'
import { type KeyStore, readOwnFile, withFaults, writeOwnFile } from './key-file.ts'
import { currentParameters, type ScryptParameters } from './passphrase.ts'
import { databaseRefusals } from './refusals.ts'

const noteSchema = z.strictObject({
  cost: z.int(),
  blockSize: z.int(),
  parallelization: z.int(),
  salt: z.string().regex(/^[0-9a-f]{32}$/),
  /** SHA-256 of the key, so that a slip of the finger is told from another office's file. */
  check: z.string().regex(/^[0-9a-f]{64}$/),
})

/**
 * A key derived from a passphrase that somebody types at each start (scrypt). The file keeps the salt and the
 * parameters; the key itself is nowhere. A forgotten passphrase is a lost office: keep it in the safe.
 */
export function passphraseKeyStore(file: string, passphrase: string): KeyStore {
  return {
    read: () => withFaults(() => readOwnFile(file, (text) => keyFromNote(text, passphrase))),
    create: () =>
      withFaults(() => {
        const salt = randomBytes(16)
        const key = derive(passphrase, salt, currentParameters)
        const note = {
          ...currentParameters,
          salt: salt.toString('hex'),
          check: digestOf(key).toString('hex'),
        }
        const refused = writeOwnFile(file, `${JSON.stringify(note)}\n`)
        return refused ? refuse(refused) : ok(key)
      }),
  }
}

function keyFromNote(text: string, passphrase: string): Result<Uint8Array> {
  const note = noteSchema.safeParse(parseJson(text))
  if (!note.success) return refuse(databaseRefusals.keyDamaged)
  const key = derive(passphrase, Buffer.from(note.data.salt, 'hex'), note.data)
  const fits = timingSafeEqual(digestOf(key), Buffer.from(note.data.check, 'hex'))
  return fits ? ok(key) : refuse(databaseRefusals.keyPassphrase)
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch (error) {
    if (error instanceof SyntaxError) return null
    throw error
  }
}

function derive(
  passphrase: string,
  salt: Uint8Array,
  { cost, blockSize, parallelization }: ScryptParameters,
): Buffer {
  const maxmem = 256 * cost * blockSize
  return scryptSync(passphrase.normalize('NFC'), salt, keyBytes, { cost, blockSize, parallelization, maxmem })
}

function digestOf(key: Uint8Array): Buffer {
  return createHash('sha256').update(key).digest()
}
