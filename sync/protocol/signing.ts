import { ed25519 } from '@noble/curves/ed25519.js'
import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex, hexToBytes } from '@noble/hashes/utils.js'
import { sm2 } from 'sm-crypto-v2'
import { z } from 'zod'

/**
 * The signatures of the wire: SM2 with SM3 (GB/T 32918.2, GB/T 32905, default user id) or Ed25519 (RFC 8032).
 * Pure JavaScript, because Electron's BoringSSL knows neither SM2 nor SM3. Keys and signatures are lower-case hex.
 */
export const signingAlgorithms = ['sm2', 'ed25519'] as const
export const signingAlgorithmSchema = z.enum(signingAlgorithms)
export type SigningAlgorithm = z.infer<typeof signingAlgorithmSchema>

/** The one place where the algorithm of new keys is chosen. What an existing key uses is written beside the key. */
export const defaultAlgorithm: SigningAlgorithm = 'sm2'

export interface PublicKey {
  readonly algorithm: SigningAlgorithm
  readonly publicKey: string
}
export interface KeyPair extends PublicKey {
  readonly privateKey: string
}
/** True when the signature is this key's over exactly these bytes. Never throws, whatever the signature is. */
export type Verifier = (bytes: Uint8Array, signature: string) => boolean

export function generateKeyPair(algorithm: SigningAlgorithm = defaultAlgorithm): KeyPair {
  return { algorithm, ...schemes[algorithm].generate() }
}

/** Signs bytes; the signature is 128 hex digits in both algorithms. */
export function sign(key: KeyPair, bytes: Uint8Array): string {
  return schemes[key.algorithm].sign(key, bytes)
}

/** A verifier for one public key, or null when that is no key of the algorithm. Making it costs several verifications. */
export function createVerifier(key: PublicKey): Verifier | null {
  const verify = schemes[key.algorithm].verifier(key.publicKey)
  return verify && ((bytes, signature) => /^[0-9a-f]{128}$/.test(signature) && verify(bytes, signature))
}

/** A short name for a key: the first 16 hex digits of SHA-256 over the algorithm and the public key. */
export function keyIdOf(key: PublicKey): string {
  return bytesToHex(sha256(new TextEncoder().encode(`${key.algorithm}:${key.publicKey}`))).slice(0, 16)
}

interface Scheme {
  readonly generate: () => { readonly publicKey: string; readonly privateKey: string }
  readonly sign: (key: KeyPair, bytes: Uint8Array) => string
  readonly verifier: (publicKey: string) => Verifier | null
}

const schemes: Record<SigningAlgorithm, Scheme> = {
  sm2: {
    generate: () => {
      const { publicKey, privateKey } = sm2.generateKeyPairHex()
      return { publicKey, privateKey }
    },
    sign: (key, bytes) => sm2.doSignature(bytes, key.privateKey, { hash: true, publicKey: key.publicKey }),
    verifier: sm2Verifier,
  },
  ed25519: {
    generate: () => {
      const { publicKey, secretKey } = ed25519.keygen()
      return { publicKey: bytesToHex(publicKey), privateKey: bytesToHex(secretKey) }
    },
    sign: (key, bytes) => bytesToHex(ed25519.sign(bytes, hexToBytes(key.privateKey))),
    verifier: (publicKey) => {
      if (!/^[0-9a-f]{64}$/.test(publicKey)) return null
      const point = hexToBytes(publicKey)
      if (!ed25519.utils.isValidPublicKey(point, false)) return null
      return (bytes, signature) => ed25519.verify(hexToBytes(signature), bytes, point, { zip215: false })
    },
  },
}

/** Order of the SM2 base point (GB/T 32918.5). */
const sm2Order = 0xfffffffeffffffffffffffffffffffff7203df6b21c6052b53bbf40939d54123n
/** A table of 2^4 multiples of the key: 5 ms once, then a verification takes 0.7 ms instead of 4. */
const precomputeWindow = 4

function sm2Verifier(publicKey: string): Verifier | null {
  const point = sm2Point(publicKey)
  return (
    point &&
    ((bytes, signature) =>
      // The library throws for scalars outside 1…n-1, which the standard (GB/T 32918.2, 7.1) calls a bad signature.
      isSm2Scalar(signature.slice(0, 64)) &&
      isSm2Scalar(signature.slice(64)) &&
      sm2.doVerifySignature(bytes, signature, point, { hash: true }))
  )
}

function isSm2Scalar(hex: string): boolean {
  const value = BigInt(`0x${hex}`)
  return value > 0n && value < sm2Order
}

function sm2Point(publicKey: string) {
  if (!/^04[0-9a-f]{128}$/.test(publicKey)) return null
  try {
    return sm2.precomputePublicKey(publicKey, precomputeWindow)
  } catch {
    // The library's only answer for a point that is not on the curve.
    return null
  }
}
