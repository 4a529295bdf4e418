import { expect, test } from 'vitest'
import { isGoingOn } from './focus-next.ts'

test('Enter goes on to the next field', () => {
  expect(isGoingOn({ key: 'Enter', isComposing: false })).toBe(true)
  expect(isGoingOn({ key: 'Tab', isComposing: false })).toBe(false)
})

test('the Enter that takes a word from the input method stays in the field', () => {
  expect(isGoingOn({ key: 'Enter', isComposing: true })).toBe(false)
})
