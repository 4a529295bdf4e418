import { expect, test } from 'vitest'
import { register, registration, storyBooklet } from '../../tests/support/registration-story.ts'
import { temporaryOffice } from '../../tests/support/temporary-office.ts'

test('a block that was received stands in the store and is counted', () => {
  const { database } = temporaryOffice()
  expect(database.booklets.find(storyBooklet(1))).toEqual({
    serial: storyBooklet(1),
    kind: 'marriage',
    status: 'inStore',
    caseId: null,
  })
  expect(database.booklets.counts('marriage')).toEqual({
    inStore: 200,
    assigned: 0,
    printed: 0,
    delivered: 0,
    void: 0,
  })
  expect(database.booklets.counts('divorce')).toEqual({
    inStore: 0,
    assigned: 0,
    printed: 0,
    delivered: 0,
    void: 0,
  })
})

test('a block is not received twice, nor one that overlaps it', () => {
  const { database, clock } = temporaryOffice()
  const payload = { kind: 'divorce', first: storyBooklet(200), count: 3 } as const
  expect(database.booklets.known(payload.first, payload.count)).toEqual([storyBooklet(200)])
  const receive = () =>
    database.record({
      kind: 'booklet.receive',
      subject: payload.first,
      actor: '0017',
      station: '1',
      time: clock(),
      payload,
    })
  expect(receive).toThrow('UNIQUE')
  expect(database.booklets.find(storyBooklet(201))).toBeNull()
})

test('a registered couple holds two delivered booklets', () => {
  const { database, clock } = temporaryOffice()
  const id = register(database, 1, clock)
  expect(database.booklets.find(storyBooklet(1))).toMatchObject({ status: 'delivered', caseId: id })
  expect(database.booklets.counts('marriage')).toMatchObject({ inStore: 198, delivered: 2 })
})

test('a serial is used once: no second case, no other side, no other kind gets it', () => {
  const { database, clock } = temporaryOffice()
  register(database, 1, clock)
  const { id, commits } = registration(database, 2, clock)
  for (const commit of commits.slice(0, 11)) commit()
  const assign = (side: 'man' | 'woman', serial: string) => () =>
    database.record({
      kind: 'marriage.assignBooklet',
      subject: id,
      actor: '0017',
      station: '1',
      time: clock(),
      payload: { side, serial, kind: 'marriage' },
    })
  expect(assign('woman', storyBooklet(1))).toThrow('used once')
  expect(assign('woman', storyBooklet(3))).toThrow('used once')
  expect(assign('woman', 'D99999999')).toThrow('not one of')
  expect(assign('man', storyBooklet(5))).toThrow('UNIQUE')
  expect(database.booklets.find(storyBooklet(5))?.status).toBe('inStore')
})

test('paper spoiled in the printer is void; the next booklet takes its place', () => {
  const { database, clock } = temporaryOffice()
  const { id, commits, serial } = registration(database, 1, clock)
  for (const commit of commits.slice(0, 13)) commit()
  const by = { subject: id, actor: '0017', station: '1', time: clock() }
  const print = {
    side: 'man',
    serial: serial.man,
    printer: 'p1',
    reason: '',
    formHash: '0'.repeat(64),
  } as const
  database.record({ ...by, kind: 'marriage.print', payload: { ...print, outcome: 'unknown' } })
  expect(database.booklets.find(serial.man)?.status).toBe('assigned')
  database.record({
    ...by,
    kind: 'marriage.answerPrint',
    payload: { side: 'man', serial: serial.man, outcome: 'spoiled' },
  })
  expect(database.booklets.find(serial.man)).toMatchObject({ status: 'void', caseId: id })
  expect(database.prints.ofCase(id).map(({ outcome }) => outcome)).toEqual(['spoiled'])
  database.record({
    ...by,
    kind: 'marriage.assignBooklet',
    payload: { side: 'man', serial: storyBooklet(9), kind: 'marriage' },
  })
  expect(database.marriages.find(id)?.booklets.man?.serial).toBe(storyBooklet(9))
})

test('a couple that goes home gives its clean booklets back to the store', () => {
  const { database, clock } = temporaryOffice()
  const { id, commits } = registration(database, 1, clock)
  for (const commit of commits.slice(0, 12)) commit()
  expect(database.booklets.counts('marriage').assigned).toBe(2)
  database.record({
    kind: 'marriage.abandon',
    subject: id,
    actor: '0017',
    station: '1',
    time: clock(),
    payload: { reason: '改日再来' },
  })
  expect(database.booklets.counts('marriage')).toMatchObject({ inStore: 200, assigned: 0 })
})
