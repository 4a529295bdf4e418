import { expect, test } from 'vitest'
import { personKey } from './person-key.ts'

test('15 digits and the same number in 18 are one person', () => {
  expect(personKey('residentId', '110105491231002')).toBe(personKey('residentId', '11010519491231002X'))
})
test('a resident card and a temporary one are one person', () => {
  expect(personKey('temporaryResidentId', '11010519491231002X')).toBe(
    personKey('residentId', '11010519491231002x'),
  )
})
test('blanks and small letters of a typed number make no second person', () => {
  expect(personKey('passport', ' e 1234-5678')).toBe('passport:E12345678')
})
test('the same digits on documents of different kinds are different people', () => {
  expect(personKey('passport', '12345678')).not.toBe(personKey('hmtTravelPermit', '12345678'))
})
test('a foreign card of the first kind, 15 signs with letters, stays as it is', () => {
  expect(personKey('foreignPermanentResidentId', 'CAN110182091508')).toBe('card:CAN110182091508')
})
