import { expect, test } from 'vitest'
import { registration } from '../../tests/support/registration-story.ts'
import { expectOk, temporaryOffice } from '../../tests/support/temporary-office.ts'
import { openOfficeDatabase } from '../open.ts'

const first = '2026-05-10T02:00:00.000Z'
const later = '2026-05-10T02:00:05.000Z'

function officeWithCase() {
  const office = temporaryOffice()
  const { id, commits } = registration(office.database, 1, office.clock)
  commits[0]?.()
  return { ...office, id, drafts: office.database.drafts }
}

test('what is typed is there after a restart, each side on its own', () => {
  const { database, drafts, file, key, id } = officeWithCase()
  drafts.save(id, 'man', 'name', '赵', first)
  drafts.save(id, 'man', 'name', '赵一曼', later)
  drafts.save(id, 'woman', 'phone', '13800000000', first)
  database.close()
  const again = expectOk(openOfficeDatabase({ file, key, create: false }))
  expect(again.drafts.of(id)).toEqual({
    man: { name: '赵一曼' },
    woman: { phone: '13800000000' },
    savedAt: later,
  })
  again.close()
})

test('an emptied field is gone, and the time of its saving stays', () => {
  const { drafts, id } = officeWithCase()
  drafts.save(id, 'man', 'phone', '138', first)
  drafts.save(id, 'man', 'phone', '', later)
  expect(drafts.of(id)).toEqual({ man: {}, woman: {}, savedAt: later })
})

test('a card fills its fields at once and leaves the others', () => {
  const { drafts, id } = officeWithCase()
  drafts.save(id, 'man', 'phone', '138', first)
  drafts.saveAll(id, 'man', { name: '赵一曼', sex: '1', ethnicity: undefined }, later)
  expect(drafts.of(id).man).toEqual({ phone: '138', name: '赵一曼', sex: '1' })
})

test('a cleared draft is gone, and nothing of it stands in the ledger', () => {
  const { database, drafts, id } = officeWithCase()
  drafts.save(id, 'man', 'name', '从未登记', first)
  drafts.clear(id)
  expect(drafts.of(id)).toEqual({ man: {}, woman: {}, savedAt: null })
  expect(JSON.stringify(database.ledger.after(0, 100))).not.toContain('从未登记')
})

test('a draft belongs to a case that is there', () => {
  const { drafts } = officeWithCase()
  expect(() => drafts.save('nowhere', 'man', 'name', '赵', first)).toThrow('FOREIGN KEY')
})

test('settings, calibrations and forms are kept by their names', () => {
  const { database, id } = officeWithCase()
  database.settings.set('screen', { large: true }, first)
  database.settings.set('screen', { large: false }, later)
  expect(database.settings.get('screen')).toEqual({ large: false })
  expect(database.settings.get('none')).toBeNull()

  const payload = { printer: 'p1', dx: 0.3, dy: -0.1, scale: 1.002 }
  database.record({
    kind: 'printer.calibrate',
    subject: 'p1',
    actor: '0017',
    station: '1',
    time: first,
    payload,
  })
  expect(database.prints.calibration('p1')).toEqual({ dx: 0.3, dy: -0.1, scale: 1.002 })
  expect(database.prints.calibration('p2')).toBeNull()
  expect(database.prints.ofCase(id)).toEqual([])

  const bytes = Buffer.from('%PDF statement')
  const hash = database.renderedForms.keep('statement', bytes, first)
  expect(database.renderedForms.keep('statement', bytes, later)).toBe(hash)
  expect(Buffer.from(database.renderedForms.bytesOf(hash) ?? [])).toEqual(bytes)
  expect(database.renderedForms.bytesOf('0'.repeat(64))).toBeNull()
})
