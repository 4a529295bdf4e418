import { describe, expect, test } from 'vitest'
import {
  createVerifier,
  defaultAlgorithm,
  generateKeyPair,
  keyIdOf,
  sign,
  signingAlgorithms,
} from './signing.ts'

const message = new TextEncoder().encode('申请结婚登记')

test('new keys are SM2 keys', () => {
  expect(defaultAlgorithm).toBe('sm2')
  expect(generateKeyPair().algorithm).toBe('sm2')
})

describe.each(signingAlgorithms)('%s', (algorithm) => {
  const key = generateKeyPair(algorithm)
  const verify = createVerifier(key)
  const signature = sign(key, message)

  test('its own signature holds over the same bytes and over no others', () => {
    expect(verify?.(message, signature)).toBe(true)
    expect(verify?.(new TextEncoder().encode('申请离婚登记'), signature)).toBe(false)
  })
  test('a signature of another key does not hold', () => {
    expect(verify?.(message, sign(generateKeyPair(algorithm), message))).toBe(false)
  })
  test('what is no signature is false and never throws', () => {
    for (const bad of [
      '',
      'x',
      '0'.repeat(128),
      'f'.repeat(128),
      signature.slice(1),
      signature.toUpperCase(),
      `${signature}00`,
    ]) {
      expect(verify?.(message, bad)).toBe(false)
    }
  })
  test('every flipped digit of the signature is noticed', () => {
    for (let place = 0; place < 128; place += 7) {
      const flipped = signature[place] === '0' ? '1' : '0'
      expect(verify?.(message, signature.slice(0, place) + flipped + signature.slice(place + 1))).toBe(false)
    }
  })
  test('what is no public key gives no verifier', () => {
    const offCurve = `04${'0'.repeat(127)}1`
    for (const publicKey of ['', 'zz', 'f'.repeat(64), offCurve])
      expect(createVerifier({ algorithm, publicKey })).toBeNull()
  })
  test('a key id follows from the key', () => {
    expect(keyIdOf(key)).toMatch(/^[0-9a-f]{16}$/)
    expect(keyIdOf(key)).toBe(keyIdOf({ algorithm, publicKey: key.publicKey }))
    expect(keyIdOf(key)).not.toBe(keyIdOf(generateKeyPair(algorithm)))
  })
})
