import fc from 'fast-check'
import { expect, test } from 'vitest'
import { z } from 'zod'
import { beginning, registration } from '../tests/support/registration-story.ts'
import { expectOk, temporaryFolder, temporaryOffice } from '../tests/support/temporary-office.ts'
import { connect } from './connection.ts'
import type { NewEvent } from './events.ts'
import type { OfficeDatabase } from './office-database.ts'
import { openOfficeDatabase } from './open.ts'
import { stateTables } from './projections/apply.ts'

const by = { actor: '0017', station: '1', time: '2026-05-10T02:00:00.000Z' }

function stateOf(file: string, key: Uint8Array): Record<string, unknown[]> {
  const reader = connect(file, key, 'reader')
  const state = Object.fromEntries(
    stateTables.map((table) => [table, reader.prepare(`select * from ${table} order by 1, 2`).all()]),
  )
  reader.close()
  return state
}

test('an unknown kind is refused and leaves nothing behind', () => {
  const { database } = temporaryOffice()
  const head = database.ledger.head()
  const unknown = JSON.parse('{"kind":"marriage.elope"}')
  expect(() => database.record({ ...by, ...unknown, subject: 'x', payload: {} })).toThrow('unknown kind')
  expect(database.ledger.head()).toEqual(head)
})

test('a payload that its schema refuses is not recorded', () => {
  const { database } = temporaryOffice()
  const head = database.ledger.head()
  const nobody = { staffNumber: '', name: '', role: 'registrar' } as const
  expect(() => database.record({ ...by, kind: 'account.create', subject: '', payload: nobody })).toThrow()
  expect(database.ledger.head()).toEqual(head)
})

test('of several events one bad one undoes all', () => {
  const { database } = temporaryOffice()
  const head = database.ledger.head()
  const good: NewEvent = { ...by, kind: 'account.disable', subject: '0017', payload: { reason: '离职' } }
  expect(() => database.record([good, good])).toThrow('0017')
  expect(database.ledger.head()).toEqual(head)
  expect(database.accounts.find('0017')?.disabled).toBe(false)
})

test('a ledger begins with office.initialise, once', () => {
  const file = `${temporaryFolder()}/office.db`
  const database = expectOk(openOfficeDatabase({ file, key: new Uint8Array(32), create: true }))
  const login: NewEvent = { ...by, kind: 'session.login', subject: '0017', payload: {} }
  expect(() => database.record(login)).toThrow('office.initialise')
  database.record(beginning(by.time))
  expect(() => database.record(beginning(by.time))).toThrow('initialised once')
  database.close()
})

test('several writes in one transaction stand or fall together', () => {
  const { database, clock } = temporaryOffice()
  const { id, commits } = registration(database, 1, clock)
  commits[0]?.()
  const broken = () =>
    database.transact(() => {
      commits[1]?.()
      database.drafts.save(id, 'man', 'name', '赵', clock())
      throw new Error('power cut')
    })
  expect(broken).toThrow('power cut')
  expect(database.marriages.find(id)?.parties.man).toBeNull()
  expect(database.drafts.of(id).man).toEqual({})
})

test('a transaction that would return before its commit is refused', () => {
  const { database } = temporaryOffice()
  expect(() => database.transact(async () => 1)).toThrow('synchronous')
})

type Move = 'open' | 'step' | 'abandon' | 'spoil' | 'calibrate' | 'disable' | 'draft'
const moves: Move[] = [
  'open',
  'step',
  'step',
  'step',
  'step',
  'abandon',
  'spoil',
  'calibrate',
  'disable',
  'draft',
]

/** Plays a history in which several couples are served at once, and some go home, spoil paper or come again. */
function play(
  database: OfficeDatabase,
  history: readonly { move: Move; which: number }[],
  clock: () => string,
): void {
  const cases: { id: string; serial: { man: string }; commits: (() => unknown)[]; next: number }[] = []
  for (const { move, which } of history) {
    const time = clock()
    const one = cases.at(-1 - which)
    if (move === 'open') {
      const couple = registration(database, cases.length + 1, clock)
      couple.commits[0]?.()
      cases.push({ ...couple, next: 1 })
    }
    if (move === 'calibrate') {
      const payload = { printer: `p${which % 2}`, dx: which / 10, dy: 0.1, scale: 1 }
      database.record({ ...by, time, kind: 'printer.calibrate', subject: payload.printer, payload })
    }
    if (move === 'disable') {
      const kind = database.accounts.find('0017')?.disabled ? 'account.enable' : 'account.disable'
      database.record({ ...by, time, kind, subject: '0017', payload: { reason: '' } })
    }
    if (!one) continue
    const state = database.marriages.find(one.id)?.state
    if (move === 'step' && state !== 'abandoned') {
      for (let step = 0; step <= 2 * which; step += 1) one.commits[one.next++]?.()
    }
    if (move === 'draft' && state) database.drafts.save(one.id, 'man', 'phone', String(which), time)
    const assigned = database.booklets.find(one.serial.man)
    if (
      move === 'spoil' &&
      state === 'numbered' &&
      assigned?.caseId === one.id &&
      assigned.status === 'assigned'
    ) {
      const payload = { side: 'man', serial: one.serial.man, reason: 'damaged' } as const
      database.record({ ...by, time, kind: 'marriage.voidBooklet', subject: one.id, payload })
      one.next = 1_000
    }
    if (move === 'abandon' && state && one.next < 5) {
      database.record({
        ...by,
        time,
        kind: 'marriage.abandon',
        subject: one.id,
        payload: { reason: '改日再来' },
      })
    }
  }
}

test('tables rebuilt from the ledger equal the live ones, row by row, after any history', () => {
  const step = fc.record({ move: fc.constantFrom(...moves), which: fc.nat(2) })
  const seen = new Set<unknown>()
  fc.assert(
    fc.property(fc.array(step, { minLength: 60, maxLength: 140, size: 'max' }), (history) => {
      const { database, file, key, clock } = temporaryOffice()
      play(database, [{ move: 'open', which: 0 }, ...history], clock)
      const live = stateOf(file, key)
      database.rebuild()
      expect(stateOf(file, key)).toEqual(live)
      for (const row of [...(live.marriages ?? []), ...(live.booklets ?? [])]) seen.add(statusOf(row))
      database.close()
    }),
    { numRuns: 12, seed: 20260510, endOnFailure: true },
  )
  // The histories were worth playing: couples married, went home, and spoiled paper.
  expect([...seen]).toEqual(expect.arrayContaining(['registered', 'abandoned', 'draft', 'delivered', 'void']))
})

function statusOf(row: unknown): unknown {
  return z
    .looseObject({ status: z.string().optional(), state: z.string().optional() })
    .transform((each) => each.status ?? each.state)
    .parse(row)
}
