import { resolve } from 'node:path'
import { expect, test } from 'vitest'
import { parseArguments } from './arguments.ts'

test('without options the shell opens the training office in a counter window', () => {
  expect(parseArguments([])).toEqual({ office: null, window: 'counter' })
})

test('an office folder may be relative, and a kiosk is asked for by name', () => {
  expect(parseArguments(['--office', 'desk', '--kiosk'])).toEqual({
    office: resolve('desk'),
    window: 'kiosk',
  })
  expect(parseArguments(['--office=/srv/desk'])).toEqual({ office: '/srv/desk', window: 'counter' })
})

test("Chromium's own switches in the same line change nothing", () => {
  expect(parseArguments(['--no-sandbox', '--user-data-dir=/tmp/x', '.', '--kiosk'])).toEqual({
    office: null,
    window: 'kiosk',
  })
})

test('an office option without a folder is the training office, not the current folder', () => {
  expect(parseArguments(['--office']).office).toBe(null)
  expect(parseArguments(['--office=']).office).toBe(null)
})
