import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { register, registration, storyKey } from '../tests/support/registration-story.ts'
import { expectOk, temporaryOffice } from '../tests/support/temporary-office.ts'
import { backupDatabase } from './backup.ts'
import { checkDatabase } from './check.ts'
import { openOfficeDatabase } from './open.ts'
import { restoreDatabase } from './restore.ts'

const at = '2026-05-11T01:00:00.000Z'

function officeWithBackup() {
  const office = temporaryOffice()
  register(office.database, 1, office.clock)
  const backup = join(office.folder, 'monday.backup')
  expectOk(backupDatabase({ file: office.file, key: office.key, to: backup }))
  const restore = () => restoreDatabase({ backup, into: office.file, key: office.key, actor: 'system', at })
  return { ...office, backup, restore }
}

test('a backup is made while the program runs, encrypted, and clean', () => {
  const { database, backup, key } = officeWithBackup()
  expect(expectOk(checkDatabase({ file: backup, key }))).toMatchObject({
    clean: true,
    head: database.ledger.head(),
  })
  expect(readFileSync(backup).includes('SQLite format 3')).toBe(false)
})

test('a backup overwrites nothing and leaves nothing unfinished', () => {
  const { file, key, folder, backup } = officeWithBackup()
  const before = readFileSync(backup)
  expect(backupDatabase({ file, key, to: backup })).toMatchObject({ refusal: { code: 'BACKUP_EXISTS' } })
  expect(readFileSync(backup).equals(before)).toBe(true)
  expect(readdirSync(folder).filter((name) => name.includes('unfinished'))).toEqual([])
})

test('a backup to a folder that is not there, and one of a damaged file, are refused', () => {
  const { file, key, folder, database } = officeWithBackup()
  const nowhere = backupDatabase({ file, key, to: join(folder, 'nowhere', 'b') })
  expect(nowhere).toMatchObject({ ok: false })
  database.close()
  const bytes = readFileSync(file)
  bytes.fill(0, 4096 * 3, 4096 * 4)
  writeFileSync(file, bytes)
  expect(backupDatabase({ file, key, to: join(folder, 'tuesday') })).toMatchObject({ ok: false })
  expect(existsSync(join(folder, 'tuesday'))).toBe(false)
})

test('after a restore the office goes on, no id comes twice, and the replaced file is kept', () => {
  const { database, file, key, clock, restore } = officeWithBackup()
  const lostId = register(database, 2, clock)
  const lostHead = database.ledger.head()
  database.close()

  const report = expectOk(restore())
  expect(report).toMatchObject({ epoch: 2, lostUpTo: lostHead?.sequence })

  const restored = expectOk(openOfficeDatabase({ file, key, create: false }))
  expect(restored.profile().epoch).toBe(2)
  expect(restored.ledger.head()).toMatchObject({ epoch: 2, sequence: report.backupSequence + 1 })
  expect(restored.marriages.find(lostId)).toBeNull()
  const { id } = registration(restored, 2, clock)
  expect(id).not.toBe(lostId)
  restored.close()
  expect(expectOk(checkDatabase({ file, key })).clean).toBe(true)

  const kept = expectOk(openOfficeDatabase({ file: report.kept ?? '', key, create: false }))
  expect(kept.ledger.head()).toEqual(lostHead)
  kept.close()
})

test('restored twice from the same backup, the epoch rises twice, even when the file between was lost', () => {
  const { database, file, restore } = officeWithBackup()
  database.close()
  expect(expectOk(restore()).epoch).toBe(2)
  writeFileSync(file, 'scribble'.repeat(2_000))
  const second = expectOk(restore())
  expect(second.epoch).toBe(3)
  expect(second.lostUpTo).toBeNull()
  expect(readFileSync(second.kept ?? '', 'utf8').startsWith('scribble')).toBe(true)
})

test('what the centre saw of the office raises the epoch too', () => {
  const { database, backup, file, key } = officeWithBackup()
  database.close()
  const report = expectOk(restoreDatabase({ backup, into: file, key, actor: '0001', at, epochSeen: 8 }))
  expect(report.epoch).toBe(9)
})

test('a restore is refused while the program runs, and leaves the office as it was', () => {
  const { database, restore } = officeWithBackup()
  const head = database.ledger.head()
  expect(restore()).toMatchObject({ refusal: { code: 'DATABASE_LOCKED' } })
  expect(database.ledger.head()).toEqual(head)
})

test('a damaged backup, a missing one and one under another key change nothing', () => {
  const { database, backup, file, folder, key } = officeWithBackup()
  database.close()
  const before = readFileSync(file)
  const into = file
  const bytes = readFileSync(backup)
  bytes.fill(0, 4096 * 3, 4096 * 4)
  const damaged = join(folder, 'damaged')
  writeFileSync(damaged, bytes)
  const attempt = (from: string, withKey: Uint8Array) =>
    restoreDatabase({ backup: from, into, key: withKey, actor: 'system', at })
  expect(attempt(damaged, key)).toMatchObject({ refusal: { code: 'DATABASE_DAMAGED' } })
  expect(attempt(join(folder, 'none'), key)).toMatchObject({ refusal: { code: 'DATABASE_MISSING' } })
  expect(attempt(backup, storyKey('other'))).toMatchObject({ refusal: { code: 'WRONG_KEY' } })
  expect(readFileSync(file).equals(before)).toBe(true)
  expect(readdirSync(folder).filter((name) => name.includes('restoring'))).toEqual([])
})

test('a restore needs no file in its place', () => {
  const { database, backup, folder, key } = officeWithBackup()
  database.close()
  const into = join(folder, 'elsewhere.db')
  expect(expectOk(restoreDatabase({ backup, into, key, actor: 'system', at }))).toMatchObject({
    epoch: 2,
    kept: null,
  })
  expect(expectOk(checkDatabase({ file: into, key })).clean).toBe(true)
})
