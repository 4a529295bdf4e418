import { beforeAll, describe, expect, test } from 'vitest'
import { expectOk, temporaryOffice } from '../../tests/support/temporary-office.ts'
import { openOfficeDatabase } from '../open.ts'
import { fits, newVerifier, type Verifier } from '../passphrase.ts'

const at = '2026-05-10T01:00:00.000Z'
const tenMinutesLater = '2026-05-10T01:10:00.000Z'
const passphrase = 'nine white cranes'

async function officeWithPassphrase() {
  const office = temporaryOffice()
  await office.database.accounts.setPassphrase('0017', passphrase)
  return { ...office, accounts: office.database.accounts }
}

test('the right passphrase opens, and says whose account it is', async () => {
  const { accounts } = await officeWithPassphrase()
  expect(await accounts.checkPassphrase('0017', passphrase, at)).toEqual({
    kind: 'right',
    account: { staffNumber: '0017', name: '王登记', role: 'registrar', disabled: false },
  })
})

test('five wrong ones in a row lock the account for ten minutes, even for the right one', async () => {
  const { accounts, database, file, key } = await officeWithPassphrase()
  for (const failures of [1, 2, 3, 4]) {
    expect(await accounts.checkPassphrase('0017', 'wrong', at)).toEqual({ kind: 'wrong', failures })
  }
  const locked = { kind: 'lockedOut', until: tenMinutesLater }
  expect(await accounts.checkPassphrase('0017', 'wrong', at)).toEqual({ ...locked, first: true })
  expect(await accounts.checkPassphrase('0017', passphrase, at)).toEqual({ ...locked, first: false })
  // A restart does not open it.
  database.close()
  const again = expectOk(openOfficeDatabase({ file, key, create: false }))
  expect(await again.accounts.checkPassphrase('0017', passphrase, '2026-05-10T01:09:59.999Z')).toMatchObject(
    locked,
  )
  expect(await again.accounts.checkPassphrase('0017', passphrase, tenMinutesLater)).toMatchObject({
    kind: 'right',
  })
  again.close()
})

test('the right one in between forgets the wrong ones before it', async () => {
  const { accounts } = await officeWithPassphrase()
  await accounts.checkPassphrase('0017', 'wrong', at)
  await accounts.checkPassphrase('0017', passphrase, at)
  expect(await accounts.checkPassphrase('0017', 'wrong', at)).toEqual({ kind: 'wrong', failures: 1 })
})

test('after a lock has run out, one slip is the first of five', async () => {
  const { accounts } = await officeWithPassphrase()
  for (let guess = 0; guess < 5; guess += 1) await accounts.checkPassphrase('0017', 'wrong', at)
  expect(await accounts.checkPassphrase('0017', 'wrong', tenMinutesLater)).toEqual({
    kind: 'wrong',
    failures: 1,
  })
})

test('guesses made all at once are each counted, and the right one among them comes too late', async () => {
  const { accounts } = await officeWithPassphrase()
  const guesses = ['a', 'b', 'c', 'd', 'e', 'f', passphrase]
  const answers = await Promise.all(guesses.map((guess) => accounts.checkPassphrase('0017', guess, at)))
  expect(answers.filter(({ kind }) => kind === 'wrong').length).toBeLessThanOrEqual(4)
  expect((await accounts.checkPassphrase('0017', passphrase, at)).kind).toBe('lockedOut')
})

test('a stranger and an account without a passphrase are answered alike', async () => {
  const { database } = temporaryOffice()
  expect(await database.accounts.checkPassphrase('9999', passphrase, at)).toEqual({ kind: 'unknown' })
  expect(await database.accounts.checkPassphrase('0017', passphrase, at)).toEqual({ kind: 'unknown' })
})

test('a disabled account says so only to who knows its passphrase', async () => {
  const { accounts, database } = await officeWithPassphrase()
  const by = { subject: '0017', actor: '0001', station: '1', time: at }
  database.record({ ...by, kind: 'account.disable', payload: { reason: '调离' } })
  expect(await accounts.checkPassphrase('0017', 'wrong', at)).toMatchObject({ kind: 'wrong' })
  expect(await accounts.checkPassphrase('0017', passphrase, at)).toEqual({ kind: 'disabled' })
})

test('a passphrase is set for an account only', async () => {
  const { database } = temporaryOffice()
  await expect(database.accounts.setPassphrase('9999', passphrase)).rejects.toThrow('FOREIGN KEY')
})

test('neither the passphrase nor its verifier stands in the ledger', async () => {
  const { database } = await officeWithPassphrase()
  expect(JSON.stringify(database.ledger.after(0, 100))).not.toContain('cranes')
})

test('a rebuild of the tables keeps the passphrases', async () => {
  const { accounts, database } = await officeWithPassphrase()
  database.rebuild()
  expect(await accounts.checkPassphrase('0017', passphrase, at)).toMatchObject({ kind: 'right' })
})

describe('a verifier', () => {
  let stored: Verifier
  beforeAll(async () => {
    stored = await newVerifier('caf\u00e9 通办', { cost: 2 ** 14, blockSize: 8, parallelization: 1 })
  })

  test('fits the same words from another input method', async () => {
    expect(await fits('cafe\u0301 通办', stored)).toBe(true)
    expect(await fits('cafe 通办', stored)).toBe(false)
  })

  test('keeps its own parameters', async () => {
    expect(stored).toMatchObject({ cost: 2 ** 14, blockSize: 8, parallelization: 1 })
  })
})
