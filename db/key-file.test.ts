import { chmodSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { expectOk, temporaryFolder } from '../tests/support/temporary-office.ts'
import { keyFileStore } from './key-file.ts'
import { passphraseKeyStore } from './key-passphrase.ts'

function newFile(): string {
  return join(temporaryFolder(), 'office.key')
}

test('a key is made once, is read again, and its file is for its owner alone', () => {
  const file = newFile()
  const key = expectOk(keyFileStore(file).create())
  expect(key.length).toBe(32)
  expect(expectOk(keyFileStore(file).read())).toEqual(key)
  expect(statSync(file).mode & 0o777).toBe(0o600)
  expect(keyFileStore(file).create()).toMatchObject({ refusal: { code: 'KEY_EXISTS' } })
})

test('two offices have two keys', () => {
  expect(expectOk(keyFileStore(newFile()).create())).not.toEqual(expectOk(keyFileStore(newFile()).create()))
})

test.each([0o644, 0o640, 0o602])('a key file of mode %o is not used', (mode) => {
  const file = newFile()
  expectOk(keyFileStore(file).create())
  chmodSync(file, mode)
  expect(keyFileStore(file).read()).toMatchObject({ refusal: { code: 'KEY_EXPOSED' } })
})

test('a missing key file, a damaged one and a folder that is not there are refused', () => {
  const file = newFile()
  expect(keyFileStore(file).read()).toMatchObject({ refusal: { code: 'KEY_MISSING' } })
  writeFileSync(file, 'no key', { mode: 0o600 })
  expect(keyFileStore(file).read()).toMatchObject({ refusal: { code: 'KEY_DAMAGED' } })
  expect(passphraseKeyStore(file, 'x').read()).toMatchObject({ refusal: { code: 'KEY_DAMAGED' } })
  expect(keyFileStore(join(file, 'below')).create()).toMatchObject({ ok: false })
})

test('a passphrase gives the same key each time, and a slip of the finger is told', () => {
  const file = newFile()
  const key = expectOk(passphraseKeyStore(file, 'nine white cranes').create())
  expect(key.length).toBe(32)
  expect(expectOk(passphraseKeyStore(file, 'nine white cranes').read())).toEqual(key)
  expect(passphraseKeyStore(file, 'nine white crane').read()).toMatchObject({
    refusal: { code: 'KEY_PASSPHRASE' },
  })
})
