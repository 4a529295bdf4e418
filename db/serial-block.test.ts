import { expect, test } from 'vitest'
import { serialsOf } from './serial-block.ts'

test('the trailing digits of a serial count up and keep their width', () => {
  expect(serialsOf('A5100098', 3)).toEqual(['A5100098', 'A5100099', 'A5100100'])
  expect(serialsOf('0009', 2)).toEqual(['0009', '0010'])
})

test('a block that overflows its digits does not exist', () => {
  expect(() => serialsOf('B9999', 2)).toThrow(RangeError)
})
