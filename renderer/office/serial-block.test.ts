import { expect, test } from 'vitest'
import { blockOf } from './serial-block.ts'

test('the last serial of a block keeps the width of the first', () => {
  expect(blockOf('50J0000098', '50')).toEqual({ first: '50J0000098', last: '50J0000147', count: 50 })
})
test('one booklet is a block of its own', () => expect(blockOf('J0001', '1')?.last).toBe('J0001'))
test('a block that would run past its digits is no block', () => expect(blockOf('J9999', '2')).toBeNull())
test('a serial without four digits at its end, or a count outside 1 to 5000, is no block', () => {
  for (const [first, count] of [
    ['J123', '5'],
    ['', '5'],
    ['J0001', '0'],
    ['J0001', '5001'],
    ['J0001', ''],
  ] as const) {
    expect(blockOf(first, count)).toBeNull()
  }
})
