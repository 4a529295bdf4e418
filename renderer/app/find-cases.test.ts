import { expect, test } from 'vitest'
import { findCases } from './find-cases.ts'

const summary = (caseNumber: string, manName: string, womanName: string, changedAt: string) =>
  ({ id: caseNumber, caseNumber, state: 'draft', manName, womanName, changedAt }) as const
const cases = [
  summary('J-0005', '张试例', '李样本', '2026-11-24T01:00:00Z'),
  summary('J-0006', '王𠅤', '赵䶮㛃', '2026-11-24T03:00:00Z'),
]
const found = (wanted: string) => findCases(cases, wanted).map(({ id }) => id)

test('nothing typed lists all, the one changed last first', () =>
  expect(found('')).toEqual(['J-0006', 'J-0005']))
test('a name, a rare character in it, or the end of the number finds the case', () => {
  expect(found('李样')).toEqual(['J-0005'])
  expect(found('𠅤')).toEqual(['J-0006'])
  expect(found('0006')).toEqual(['J-0006'])
})
test('two words must both be there', () => {
  expect(found('张 李')).toEqual(['J-0005'])
  expect(found('张 赵')).toEqual([])
})
