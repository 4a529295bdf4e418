import { expect, test } from 'vitest'
import { toldByNumber } from './told-by-number.ts'

test('an odd sequence number is a man’s, an even one a woman’s', () => {
  expect(toldByNumber('330106199003078016', '2026-11-24')).toEqual({ birthDate: '1990-03-07', sex: '1' })
  expect(toldByNumber('500118199205204022', '2026-11-24')).toEqual({ birthDate: '1992-05-20', sex: '2' })
})
test('a lower-case check character is understood', () => {
  expect(toldByNumber('11010519491231002x', '2026-11-24')).toEqual({ birthDate: '1949-12-31', sex: '2' })
})
test('a number with a wrong check character tells nothing', () => {
  expect(toldByNumber('330106199003078017', '2026-11-24')).toEqual({})
})
test('half a number, or a passport, tells nothing', () => {
  expect(toldByNumber('3301061990', '2026-11-24')).toEqual({})
  expect(toldByNumber('E12345678', '2026-11-24')).toEqual({})
})
