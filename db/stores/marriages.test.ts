import { expect, test } from 'vitest'
import { register, registration, storyOffice, storyParty } from '../../tests/support/registration-story.ts'
import { temporaryOffice } from '../../tests/support/temporary-office.ts'

test('a case is found as its events tell it', () => {
  const { database, clock } = temporaryOffice()
  const id = register(database, 1, clock)
  expect(database.marriages.find(id)).toMatchObject({
    id,
    caseNumber: 'J-预 0001',
    state: 'registered',
    certificateNumber: 'J510104-2026-000001',
    registeredOn: '2026-05-10',
    parties: { man: storyParty('man', 1), woman: storyParty('woman', 1) },
  })
  expect(database.marriages.find('nobody')).toBeNull()
})

test('ids carry office, day and epoch, and numbers count up within the day', () => {
  const { database, clock } = temporaryOffice()
  expect(database.marriages.nextCaseId('2026-05-10', storyOffice, 1)).toEqual({
    id: '510104-20260510-1-0001',
    caseNumber: 'J-预 0001',
  })
  register(database, 1, clock)
  expect(database.marriages.nextCaseId('2026-05-10', storyOffice, 1).id).toBe('510104-20260510-1-0002')
  expect(database.marriages.nextCaseId('2026-05-10', storyOffice, 2).id).toBe('510104-20260510-2-0002')
  expect(database.marriages.nextCaseId('2026-05-11', storyOffice, 1).caseNumber).toBe('J-预 0001')
})

test('the day is the day in Beijing: a case opened at half past eight there is not of the day before', () => {
  const { database } = temporaryOffice()
  const open = (id: string, time: string) =>
    database.record({
      kind: 'marriage.open',
      subject: id,
      actor: '0017',
      station: '1',
      time,
      payload: { caseNumber: 'J-预 0001', window: '1' },
    })
  open('morning', '2026-05-20T00:30:00.000Z')
  open('late', '2026-05-20T16:00:00.000Z')
  expect(database.marriages.ofDay('2026-05-20').map(({ id }) => id)).toEqual(['morning'])
  expect(database.marriages.ofDay('2026-05-21').map(({ id }) => id)).toEqual(['late'])
})

test('an open case is found by the document of either party, a closed one is not', () => {
  const { database, clock } = temporaryOffice()
  register(database, 1, clock)
  const { id, commits } = registration(database, 2, clock)
  for (const commit of commits.slice(0, 3)) commit()
  expect(database.marriages.openCaseHolding(storyParty('man', 2).documentNumber)?.id).toBe(id)
  expect(database.marriages.openCaseHolding(storyParty('woman', 2).documentNumber)?.id).toBe(id)
  expect(database.marriages.openCaseHolding(storyParty('man', 1).documentNumber)).toBeNull()
  expect(database.marriages.open().map((each) => each.id)).toEqual([id])
})

test('two couples cannot be recorded under one certificate number', () => {
  const { database, clock } = temporaryOffice()
  register(database, 1, clock)
  const { id, commits } = registration(database, 2, clock)
  for (const commit of commits.slice(0, 12)) commit()
  const payload = { certificateNumber: 'J510104-2026-000001', registeredOn: '2026-05-10', receipt: 'R' }
  const number = () =>
    database.record({
      kind: 'marriage.number',
      subject: id,
      actor: '0017',
      station: '1',
      time: clock(),
      payload,
    })
  expect(number).toThrow('UNIQUE')
})

test('people are kept as last recorded, by document and by name', () => {
  const { database, clock } = temporaryOffice()
  const id = register(database, 1, clock)
  const man = storyParty('man', 1)
  const moved = { ...man, residence: '四川省成都市武侯区人民南路4段' }
  const { id: later, commits } = registration(database, 2, clock)
  commits[0]?.()
  database.record({
    kind: 'marriage.recordParty',
    subject: later,
    actor: '0017',
    station: '1',
    time: clock(),
    payload: { side: 'man', party: moved },
  })
  expect(database.people.withDocument(man.documentNumber)).toMatchObject([{ party: moved, caseId: later }])
  expect(database.people.named('钱二', 10)).toMatchObject([{ party: storyParty('woman', 1), caseId: id }])
  expect(database.people.named('孙', 10)).toEqual([])
})
