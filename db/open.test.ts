import { existsSync, readFileSync, statSync, truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { expect, test } from 'vitest'
import { storyKey } from '../tests/support/registration-story.ts'
import { expectOk, temporaryFolder, temporaryOffice } from '../tests/support/temporary-office.ts'
import { connect } from './connection.ts'
import { openOfficeDatabase } from './open.ts'

const key = storyKey('open')

function codeOf(options: Parameters<typeof openOfficeDatabase>[0]): string {
  const opened = openOfficeDatabase(options)
  if (opened.ok) {
    opened.value.close()
    return 'opened'
  }
  expect(opened.refusal.sentence.zh).toMatch(/。$/)
  expect(opened.refusal.remedy?.zh).toMatch(/。$/)
  return opened.refusal.code
}

test('an office opens again with what was recorded', () => {
  const { database, file, key } = temporaryOffice()
  const head = database.ledger.head()
  database.close()
  const again = expectOk(openOfficeDatabase({ file, key, create: false }))
  expect(again.ledger.head()).toEqual(head)
  expect(again.profile()).toMatchObject({ initialised: true, code: '510104', epoch: 1 })
  again.close()
})

test('nothing readable stands in the file', () => {
  const { database, file } = temporaryOffice()
  database.close()
  const bytes = readFileSync(file)
  expect(bytes.includes('婚姻登记处')).toBe(false)
  expect(bytes.includes('ledger')).toBe(false)
  expect(bytes.includes('SQLite format 3')).toBe(false)
})

test('a missing file is refused unless one may be made', () => {
  const file = join(temporaryFolder(), 'office.db')
  expect(codeOf({ file, key, create: false })).toBe('DATABASE_MISSING')
  expect(existsSync(file)).toBe(false)
  expect(codeOf({ file, key, create: true })).toBe('opened')
})

test('a missing folder is refused', () => {
  const file = join(temporaryFolder(), 'nowhere', 'office.db')
  expect(codeOf({ file, key, create: true })).toBe('DATABASE_MISSING')
})

test('a wrong key is told from a file that is not ours', () => {
  const { database, file, folder } = temporaryOffice()
  database.close()
  const letter = join(folder, 'letter.doc')
  writeFileSync(letter, 'Dear Sir or Madam, '.repeat(500))
  const plain = join(folder, 'plain.db')
  new Database(plain).exec('create table t (a)').close()

  expect(codeOf({ file, key: storyKey('another office'), create: false })).toBe('WRONG_KEY')
  expect(codeOf({ file: letter, key, create: false })).toBe('FOREIGN_FILE')
  expect(codeOf({ file: plain, key, create: false })).toBe('FOREIGN_FILE')
  expect(codeOf({ file: folder, key, create: false })).toBe('FOREIGN_FILE')
})

test('a database under our key that another program made is refused and left as it was', () => {
  const file = join(temporaryFolder(), 'other.db')
  const other = connect(file, key, 'writer')
  other.exec('create table t (a)')
  other.pragma('application_id = 77')
  other.close()
  const before = readFileSync(file)
  expect(codeOf({ file, key, create: false })).toBe('FOREIGN_FILE')
  expect(readFileSync(file).equals(before)).toBe(true)
})

test('a key of another length is refused', () => {
  const file = join(temporaryFolder(), 'office.db')
  expect(codeOf({ file, key: key.subarray(1), create: true })).toBe('KEY_LENGTH')
})

test('an empty file is not taken for a new office', () => {
  const file = join(temporaryFolder(), 'office.db')
  writeFileSync(file, '')
  expect(codeOf({ file, key, create: false })).toBe('DATABASE_EMPTY')
})

test('a file of a newer program is refused', () => {
  const { database, file, key } = temporaryOffice()
  database.close()
  const newer = connect(file, key, 'writer')
  newer.pragma('user_version = 99')
  newer.close()
  expect(codeOf({ file, key, create: false })).toBe('NEWER_PROGRAM')
})

test('a second program is refused while the first writes, and let in after it', () => {
  const { database, file, key } = temporaryOffice()
  expect(codeOf({ file, key, create: false })).toBe('DATABASE_LOCKED')
  database.close()
  expect(codeOf({ file, key, create: false })).toBe('opened')
})

test('a folder that takes no writes is refused', () => {
  expect(codeOf({ file: '/proc/office.db', key, create: true })).toBe('FOLDER_READ_ONLY')
})

test('a byte flipped in any page is found at the start and nothing is thrown', () => {
  const { database, file, key } = temporaryOffice()
  database.close()
  const sound = readFileSync(file)
  const pages = statSync(file).size / 4096
  for (let page = 0; page < pages; page += 1) {
    const bytes = Buffer.from(sound)
    const place = page * 4096 + 1_500
    bytes[place] = (bytes[place] ?? 0) ^ 1
    writeFileSync(file, bytes)
    expect.soft(codeOf({ file, key, create: false }), `page ${page + 1} of ${pages}`).toBe('DATABASE_DAMAGED')
  }
})

test('a file cut short is found at the start', () => {
  const { database, file, key } = temporaryOffice()
  database.close()
  truncateSync(file, statSync(file).size - 4096)
  expect(codeOf({ file, key, create: false })).toBe('DATABASE_DAMAGED')
})
