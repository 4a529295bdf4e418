import { randomBytes, scrypt, timingSafeEqual } from 'node:crypto'
import { promisify } from 'node:util'

/** Parameters are stored with each verifier, so that they can be raised without locking anybody out. */
export interface ScryptParameters {
  /** N: iterations and memory, a power of two. Memory is 128 · N · r bytes. */
  readonly cost: number
  /** r */
  readonly blockSize: number
  /** p */
  readonly parallelization: number
}

export interface Verifier extends ScryptParameters {
  readonly salt: Uint8Array
  readonly verifier: Uint8Array
}

/** 32 MiB and about a quarter of a second on an office desk; OWASP's setting for scrypt at this memory. */
export const currentParameters: ScryptParameters = { cost: 2 ** 15, blockSize: 8, parallelization: 3 }

const saltBytes = 16
const verifierBytes = 32

const derive = promisify<Uint8Array | string, Uint8Array, number, object, Buffer>(scrypt)

/** A fresh verifier. The passphrase is normalised (NFC), so that two input methods give the same one. */
export async function newVerifier(passphrase: string, parameters = currentParameters): Promise<Verifier> {
  const salt = randomBytes(saltBytes)
  return { ...parameters, salt, verifier: await deriveKey(passphrase, salt, parameters) }
}

export async function fits(passphrase: string, stored: Verifier): Promise<boolean> {
  const derived = await deriveKey(passphrase, stored.salt, stored)
  return timingSafeEqual(derived, stored.verifier)
}

/** 32 bytes from a passphrase. Throws where the parameters are not scrypt's. */
export function deriveKey(
  passphrase: string,
  salt: Uint8Array,
  parameters: ScryptParameters,
): Promise<Buffer> {
  const { cost, blockSize, parallelization } = parameters
  const maxmem = 256 * cost * blockSize
  return derive(passphrase.normalize('NFC'), salt, verifierBytes, {
    cost,
    blockSize,
    parallelization,
    maxmem,
  })
}
