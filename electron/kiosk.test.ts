import { expect, test } from 'vitest'
import { isEscape } from './kiosk.ts'

const plain = { alt: false, control: false, meta: false, key: 'a' }

test.each([
  ['Alt+F4', { ...plain, alt: true, key: 'F4' }],
  ['Ctrl+W', { ...plain, control: true, key: 'w' }],
  ['Ctrl+Shift+I', { ...plain, control: true, key: 'I' }],
  ['Ctrl+R', { ...plain, control: true, key: 'r' }],
  ['Ctrl+P', { ...plain, control: true, key: 'p' }],
  ['Alt+Left', { ...plain, alt: true, key: 'ArrowLeft' }],
  ['Meta', { ...plain, meta: true, key: 'Meta' }],
  ['F5', { ...plain, key: 'F5' }],
  ['F11', { ...plain, key: 'F11' }],
  ['F12', { ...plain, key: 'F12' }],
  ['the back key', { ...plain, key: 'BrowserBack' }],
])('%s does not reach a kiosk page', (_name, input) => {
  expect(isEscape(input)).toBe(true)
})

test.each(['a', '张', 'F', 'Enter', 'Tab', 'Backspace', 'ArrowLeft', '1'])(
  '%s is for typing and goes through',
  (key) => {
    expect(isEscape({ ...plain, key })).toBe(false)
  },
)
