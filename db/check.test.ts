import { readFileSync, writeFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { register, registration, storyKey } from '../tests/support/registration-story.ts'
import { expectOk, type TemporaryOffice, temporaryOffice } from '../tests/support/temporary-office.ts'
import { checkDatabase } from './check.ts'
import { type Connection, connect } from './connection.ts'

/** An office with two couples, closed, and tampered with by somebody who has the key. */
function tamperedOffice(tamper: (connection: Connection, office: TemporaryOffice) => void): TemporaryOffice {
  const office = temporaryOffice()
  register(office.database, 1, office.clock)
  register(office.database, 2, office.clock)
  office.database.close()
  const connection = connect(office.file, office.key, 'writer')
  tamper(connection, office)
  connection.close()
  return office
}

function codesOf(office: TemporaryOffice): string[] {
  return [...new Set(expectOk(checkDatabase(office)).findings.map(({ code }) => code))]
}

test('an office with its work done and half done is clean, while its program runs', () => {
  const { database, file, key, clock } = temporaryOffice()
  register(database, 1, clock)
  const { commits } = registration(database, 2, clock)
  for (const commit of commits.slice(0, 13)) commit()
  const report = expectOk(checkDatabase({ file, key }))
  expect(report).toMatchObject({ clean: true, findings: [], head: database.ledger.head() })
  expect(report.events).toBe(database.ledger.head()?.sequence)
})

test('an event that was changed is named by its number', () => {
  const office = tamperedOffice((connection) => {
    connection.exec(`drop trigger ledger_never_changes; update ledger set actor = '0099' where sequence = 7`)
  })
  const report = expectOk(checkDatabase(office))
  expect(report.clean).toBe(false)
  expect(report.findings.map(({ sentence }) => sentence.en)).toEqual(['Event 7 of the ledger was changed.'])
  expect(report.events).toBe(6)
})

test('an event that was taken out is named by its number', () => {
  const office = tamperedOffice((connection) => {
    connection.exec('drop trigger ledger_never_shrinks; delete from ledger where sequence = 7')
  })
  expect(expectOk(checkDatabase(office)).findings.map(({ sentence }) => sentence.en)).toContain(
    'Event 7 of the ledger is missing.',
  )
})

test('a table that says other than the ledger is found', () => {
  const office = tamperedOffice((connection) => connection.exec(`update accounts set role = 'administrator'`))
  expect(codesOf(office)).toEqual(['STATE'])
})

test('a booklet whose record disagrees with its case is found', () => {
  const office = tamperedOffice((connection) => {
    connection.exec(`drop trigger booklets_take_lawful_steps;
      update booklets set status = 'void' where status = 'delivered' and side = 'man'`)
  })
  expect(codesOf(office)).toEqual(['STATE', 'BOOKLET'])
})

test('a signed statement that is gone or changed is found', () => {
  const office = tamperedOffice((connection) => {
    connection.exec(`drop trigger form_bytes_never_change; drop trigger form_bytes_never_go;
      delete from form_bytes where form = 'statement-man';
      update form_bytes set bytes = x'00' where form = 'statement-woman'`)
  })
  expect(expectOk(checkDatabase(office)).findings.map(({ sentence }) => sentence.en)).toEqual([
    'Of the signed forms 2 are missing and 2 do not match their hash.',
  ])
})

test('a row that points to nothing is found', () => {
  const office = tamperedOffice((connection) => {
    connection.pragma('foreign_keys = off')
    connection.exec(`insert into drafts values ('nowhere', 'man', 'name', 'x', '2026-05-10T01:00:00.000Z')`)
  })
  expect(codesOf(office)).toEqual(['FOREIGN_KEY'])
})

test('a byte flipped in any page is a refusal or a finding, never a crash and never clean', () => {
  const office = tamperedOffice(() => undefined)
  const sound = readFileSync(office.file)
  for (let page = 0; page < sound.length / 4096; page += 1) {
    const bytes = Buffer.from(sound)
    bytes[page * 4096 + 700] = (bytes[page * 4096 + 700] ?? 0) ^ 0x40
    writeFileSync(office.file, bytes)
    const checked = checkDatabase(office)
    const said = checked.ok ? checked.value.findings.map(({ code }) => code) : [checked.refusal.code]
    expect
      .soft(said, `page ${page + 1}`)
      .toEqual(expect.arrayContaining([expect.stringMatching(/^(PAGE|DATABASE_DAMAGED)$/)]))
  }
})

test('a wrong key and a missing file are refused', () => {
  const { file, key, folder, database } = temporaryOffice()
  database.close()
  expect(checkDatabase({ file, key: storyKey('other') })).toMatchObject({ refusal: { code: 'WRONG_KEY' } })
  expect(checkDatabase({ file: `${folder}/none.db`, key })).toMatchObject({
    refusal: { code: 'DATABASE_MISSING' },
  })
})
