import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { keyFileStore } from '../../db/key-file.ts'
import { openOfficeDatabase } from '../../db/open.ts'
import { lockOutFailures } from '../../db/stores/accounts.ts'
import { type OfficeRuntime, startOffice } from '../../services/runtime.ts'
import { clientOf, type OfficeClient } from '../support/office-client.ts'

/** What an administrator does for a colleague who cannot get in. */

const directory = mkdtempSync(join(tmpdir(), 'tongban-accounts-'))
const colleague = { staffNumber: '1001', passphrase: 'peixun-1001' }
const replacement = 'three words for Wang'
let office: OfficeRuntime
let administrator: OfficeClient

beforeAll(async () => {
  const started = await startOffice({
    directory,
    training: true,
    fontsDirectory: null,
    log: () => undefined,
    // The centre plays no part here; an office runs without it.
    launchCentre: () => Promise.reject(new Error('no centre in this test')),
  })
  if (!started.ok) throw new Error(started.refusal.sentence.en)
  office = started.value
  administrator = clientOf(office.openFace())
  const login = await administrator.session.login.mutate({ staffNumber: '9001', passphrase: 'peixun-9001' })
  if (!login.ok) throw new Error(login.refusal.sentence.en)
})

afterAll(() => rmSync(directory, { recursive: true, force: true }))

async function tryToLogIn(passphrase: string) {
  const answer = await clientOf(office.openFace()).session.login.mutate({ ...colleague, passphrase })
  return answer.ok ? 'in' : answer.refusal.code
}

test('a colleague who is locked out gets in again with a new passphrase, and no longer with the old one', async () => {
  for (let guess = 1; guess <= lockOutFailures; guess += 1) await tryToLogIn(`guess ${guess}`)
  expect(await tryToLogIn(colleague.passphrase)).toBe('LOCKED_OUT')

  const reset = { staffNumber: colleague.staffNumber, passphrase: replacement }
  expect(await administrator.accounts.resetPassphrase.mutate(reset)).toEqual({ ok: true, value: null })

  expect(await tryToLogIn(colleague.passphrase)).toBe('WRONG_PASSPHRASE')
  expect(await tryToLogIn(replacement)).toBe('in')
})

test('a disabled account stays out even with a new passphrase, until it is enabled', async () => {
  const { staffNumber } = colleague
  const reset = { staffNumber, passphrase: replacement }
  expect(await administrator.accounts.disable.mutate({ staffNumber, reason: '调离' })).toMatchObject({
    ok: true,
  })
  expect(await administrator.accounts.resetPassphrase.mutate(reset)).toMatchObject({ ok: true })
  expect(await tryToLogIn(replacement)).toBe('ACCOUNT_DISABLED')

  expect(await administrator.accounts.enable.mutate({ staffNumber, reason: '调回' })).toMatchObject({
    ok: true,
  })
  expect(await tryToLogIn(replacement)).toBe('in')
})

test('what is so already, and an account that is not there, are refused in a sentence', async () => {
  const { accounts } = administrator
  const there = { staffNumber: '1002', reason: '试' }
  const nobody = { staffNumber: '7777', reason: '试' }
  const codeOf = async (answer: ReturnType<typeof accounts.enable.mutate>) => {
    const result = await answer
    return result.ok ? null : result.refusal.code
  }
  expect(await codeOf(accounts.enable.mutate(there))).toBe('ACCOUNT_ENABLED_ALREADY')
  expect(await codeOf(accounts.disable.mutate(there))).toBeNull()
  expect(await codeOf(accounts.disable.mutate(there))).toBe('ACCOUNT_DISABLED_ALREADY')
  expect(await codeOf(accounts.enable.mutate(nobody))).toBe('NO_SUCH_ACCOUNT')
  const reset = { staffNumber: nobody.staffNumber, passphrase: replacement }
  expect(await codeOf(accounts.resetPassphrase.mutate(reset))).toBe('NO_SUCH_ACCOUNT')
})

test('only an administrator may', async () => {
  const clerk = clientOf(office.openFace())
  const login = await clerk.session.login.mutate({ ...colleague, passphrase: replacement })
  expect(login.ok).toBe(true)
  const attempts = [
    clerk.accounts.resetPassphrase.mutate({ staffNumber: '9001', passphrase: 'now it is mine' }),
    clerk.accounts.enable.mutate({ staffNumber: '1002', reason: '试' }),
  ]
  for (const attempt of attempts) await expect(attempt).rejects.toThrow('FORBIDDEN')
})

test('the ledger says who did it to whom, and keeps no passphrase', async () => {
  await office.close()
  const key = keyFileStore(join(directory, 'office.key')).read()
  if (!key.ok) throw new Error(key.refusal.sentence.en)
  const opened = openOfficeDatabase({ file: join(directory, 'office.db'), key: key.value, create: false })
  if (!opened.ok) throw new Error(opened.refusal.sentence.en)
  const events = opened.value.ledger.after(0, 1000)
  opened.value.close()

  const told = events
    .filter(({ kind, subject }) => kind.startsWith('account.') && subject === colleague.staffNumber)
    .map(({ kind, actor }) => `${kind} by ${actor}`)
  expect(told.slice(1)).toEqual([
    'account.lockOut by system',
    'account.setPassphrase by 9001',
    'account.disable by 9001',
    'account.setPassphrase by 9001',
    'account.enable by 9001',
  ])
  expect(JSON.stringify(events)).not.toContain(replacement)
})
