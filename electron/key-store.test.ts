import { mkdirSync, mkdtempSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeEach, expect, test, vi } from 'vitest'
import { standIn } from '../tests/support/electron/control.ts'
import { chooseKeyStore, type KeyStore } from './key-store.ts'

vi.mock('electron', () => import('../tests/support/electron/index.ts'))

let directory: string

beforeEach(() => {
  directory = join(mkdtempSync(join(tmpdir(), 'tongban-keys-')), 'office')
  standIn.keyBackend = 'gnome_libsecret'
})

function storeOf(folder: string): KeyStore {
  const store = chooseKeyStore(folder)
  if (!store) throw new Error('the key file was chosen')
  return store
}

function sealed(): string {
  return join(directory, 'key.sealed.json')
}

test('a new office keeps its key in the system key store, and finds the same key again', () => {
  const created = storeOf(directory).create()
  expect(created).toMatchObject({ ok: true, value: expect.objectContaining({ length: 32 }) })
  expect(storeOf(directory).read()).toEqual(created)
})

test('the sealed key on the disk is for its owner alone and is not the key', () => {
  const created = storeOf(directory).create()
  if (!created.ok) throw new Error('no key was made')
  const text = readFileSync(sealed(), 'utf8')
  expect(text).not.toContain(Buffer.from(created.value).toString('base64'))
  expect(text).not.toContain(Buffer.from(created.value).toString('hex'))
  if (process.platform !== 'win32') expect(statSync(sealed()).mode & 0o777).toBe(0o600)
})

test('two offices have two keys', () => {
  expect(storeOf(directory).create()).not.toEqual(storeOf(`${directory}-2`).create())
})

test('a second key over the first is refused, and the first stays', () => {
  const created = storeOf(directory).create()
  expect(storeOf(directory).create()).toMatchObject({ ok: false, refusal: { code: 'KEY_EXISTS' } })
  expect(storeOf(directory).read()).toEqual(created)
})

test('without a key the store says so', () => {
  expect(storeOf(directory).read()).toMatchObject({ ok: false, refusal: { code: 'KEY_MISSING' } })
})

test.runIf(process.platform === 'linux')('a change of the key store behind it is noticed and named', () => {
  expect(storeOf(directory).create().ok).toBe(true)
  standIn.keyBackend = 'kwallet6'
  const read = storeOf(directory).read()
  expect(read).toMatchObject({ ok: false, refusal: { code: 'KEY_STORE_CHANGED' } })
  expect(JSON.stringify(read)).toMatch(/gnome_libsecret.*kwallet6/)
})

test('a key store that has gone is noticed, and nothing is overwritten', () => {
  expect(storeOf(directory).create().ok).toBe(true)
  const before = readFileSync(sealed(), 'utf8')
  standIn.keyBackend = 'none'
  expect(storeOf(directory).read()).toMatchObject({ ok: false, refusal: { code: 'KEY_STORE_CHANGED' } })
  expect(storeOf(directory).create().ok).toBe(false)
  expect(readFileSync(sealed(), 'utf8')).toBe(before)
})

test.each([
  '',
  '{',
  '{"backend":"gnome_libsecret"}',
  '{"backend":"gnome_libsecret","key":"AAAA"}',
  '{"backend":1,"key":"AAAA"}',
])('a damaged key file (%s) is a sentence, not a stack trace', (text) => {
  expect(storeOf(directory).create().ok).toBe(true)
  writeFileSync(
    sealed(),
    process.platform === 'linux' ? text : text.replace('gnome_libsecret', process.platform),
  )
  expect(storeOf(directory).read()).toMatchObject({ ok: false, refusal: { code: 'KEY_UNREADABLE' } })
})

test.each(['basic_text', 'unknown', 'none'])(
  'where the key store protects nothing (%s) the key file is chosen',
  (backend) => {
    standIn.keyBackend = backend
    if (process.platform === 'linux' || backend === 'none') expect(chooseKeyStore(directory)).toBeUndefined()
  },
)

test('an office that began with a key file keeps it, although there is a key store now', () => {
  mkdirSync(directory)
  writeFileSync(join(directory, 'office.key'), 'x')
  expect(chooseKeyStore(directory)).toBeUndefined()
})
