import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { dirname } from 'node:path'
import { z } from 'zod'
import type { SigningKey } from '../sync/protocol/envelope.ts'
import { generateKeyPair, keyIdOf, signingAlgorithmSchema } from '../sync/protocol/signing.ts'

const keyFileSchema = z.strictObject({
  algorithm: signingAlgorithmSchema,
  publicKey: z.string(),
  privateKey: z.string(),
})

/**
 * The centre's own key, with which it signs every answer. Made at the first start, in a file only its owner may read;
 * offices pin its public half, so losing the file means enrolling every office again.
 *
 * Throws when the file is there and is no key.
 */
export async function loadSigningKey(file: string): Promise<SigningKey> {
  const text = await readOrCreate(file)
  const pair = keyFileSchema.parse(JSON.parse(text))
  return { ...pair, keyId: keyIdOf(pair) }
}

async function readOrCreate(file: string): Promise<string> {
  await mkdir(dirname(file), { recursive: true, mode: 0o700 })
  const fresh = JSON.stringify(generateKeyPair())
  try {
    await writeFile(file, fresh, { flag: 'wx', mode: 0o600, flush: true })
    return fresh
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST') return readFile(file, 'utf8')
    throw error
  }
}
