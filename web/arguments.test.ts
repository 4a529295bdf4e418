import { resolve } from 'node:path'
import { expect, test } from 'vitest'
import { parseArguments } from './arguments.ts'

test('without options the training office opens in a browser, on any free port', () => {
  expect(parseArguments([])).toEqual({
    kind: 'run',
    arguments: { office: null, port: 0, openBrowser: true, kiosk: false },
  })
})

test('each option says what it says', () => {
  expect(parseArguments(['--office', 'desk', '--port', '8123', '--no-open', '--kiosk'])).toEqual({
    kind: 'run',
    arguments: { office: resolve('desk'), port: 8123, openBrowser: false, kiosk: true },
  })
})

test('help is printed and is no error', () => {
  const parsed = parseArguments(['--help'])
  expect(parsed).toMatchObject({ kind: 'stop', exitCode: 0 })
  expect(parsed.kind === 'stop' && parsed.text).toMatch(
    /--office <dir>[\s\S]*--port[\s\S]*--no-open[\s\S]*--kiosk/,
  )
})

test.each([
  ['an unknown option', ['--offce', 'x'], '--offce'],
  ['a word too many', ['desk'], 'too many arguments'],
  ['an office without a folder', ['--office'], 'argument missing'],
  ['a port that is a word', ['--port', 'http'], '1 to 65535'],
  ['port 0', ['--port', '0'], '1 to 65535'],
  ['a port too high', ['--port', '65536'], '1 to 65535'],
  ['a negative port', ['--port', '-1'], '1 to 65535'],
  ['a port with a fraction', ['--port', '80.5'], '1 to 65535'],
])('%s ends with 2 and a sentence', (_name, words, said) => {
  const parsed = parseArguments(words)
  expect(parsed).toMatchObject({ kind: 'stop', exitCode: 2 })
  expect(parsed.kind === 'stop' && parsed.text).toContain(said)
})
