import { expect, test } from 'vitest'
import { eventHash, genesisHash, type LedgerEvent } from '../domain/ledger/event.ts'
import { register } from '../tests/support/registration-story.ts'
import { temporaryOffice } from '../tests/support/temporary-office.ts'
import { connect } from './connection.ts'
import { verifyChain } from './stores/ledger.ts'

function storedEvents(): LedgerEvent[] {
  const { database, clock } = temporaryOffice()
  register(database, 1, clock)
  return database.ledger.after(0, 1_000)
}

test('events are gapless from 1, each bound to the one before', () => {
  const events = storedEvents()
  expect(events.map(({ sequence }) => sequence)).toEqual(events.map((_, index) => index + 1))
  expect(events[0]?.previousHash).toBe(genesisHash)
  for (const [index, event] of events.entries()) {
    expect(event.hash).toBe(eventHash(event))
    if (index > 0) expect(event.previousHash).toBe(events[index - 1]?.hash)
  }
  expect(verifyChain(events)).toMatchObject({ ok: true, count: events.length })
})

test('a changed event is found', () => {
  const events = storedEvents().map((event) => (event.sequence === 5 ? { ...event, actor: '0099' } : event))
  expect(verifyChain(events)).toEqual({ ok: false, sequence: 5, wrong: 'changed' })
})

test('a missing event is found', () => {
  expect(verifyChain(storedEvents().filter(({ sequence }) => sequence !== 5))).toEqual({
    ok: false,
    sequence: 5,
    wrong: 'missing',
  })
})

test('two events that changed places are found, even renumbered and hashed anew', () => {
  const events = storedEvents()
  const swapped = events.map((event) => {
    const other = event.sequence === 5 ? events[5] : event.sequence === 6 ? events[4] : undefined
    if (!other) return event
    const moved = { ...other, sequence: event.sequence }
    return { ...moved, hash: eventHash(moved) }
  })
  expect(verifyChain(swapped)).toEqual({ ok: false, sequence: 5, wrong: 'reordered' })
})

test('the table itself refuses to change, drop, replace or skip a line', () => {
  const { database, file, key, clock } = temporaryOffice()
  register(database, 1, clock)
  database.close()
  const connection = connect(file, key, 'writer')
  connection.pragma('recursive_triggers = on')
  const copy =
    'select 2, epoch, office, kind, subject, actor, station, time, payload, previous_hash, hash from ledger where sequence = 2'
  expect(() => connection.exec(`update ledger set actor = 'x' where sequence = 2`)).toThrow('append-only')
  expect(() => connection.exec('delete from ledger where sequence = 2')).toThrow('append-only')
  expect(() => connection.exec(`insert or replace into ledger ${copy}`)).toThrow('no gaps')
  expect(() => connection.exec(`insert into ledger ${copy.replace('select 2', 'select 900')}`)).toThrow(
    'no gaps',
  )
  connection.close()
})

test('a subject has its own trace, and the outbox is read in pieces', () => {
  const { database, clock } = temporaryOffice()
  const id = register(database, 1, clock)
  expect(database.ledger.of(id).map(({ kind }) => kind)).toContain('marriage.issue')
  expect(database.ledger.of(id).every(({ subject }) => subject === id)).toBe(true)
  const first = database.ledger.after(0, 10)
  const rest = database.ledger.after(10, 1_000)
  expect([...first, ...rest]).toEqual(database.ledger.after(0, 1_000))
})
