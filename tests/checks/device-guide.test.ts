import { expect, test } from 'vitest'
import hid from '../../native/transport/hid-devices.data.json' with { type: 'json' }
import bridges from '../../native/transport/serial-bridges.data.json' with { type: 'json' }
import { textOf } from './repository.ts'

/** docs/devices.md is read beside a counter that stands still: what it quotes must be what the screen says. */

const guide = textOf('docs/devices.md') ?? ''
const tables = ['native/reader-states.ts', 'native/sdt/status-words.ts', 'native/printing/printer-states.ts']
const said = tables.map((path) => textOf(path) ?? '').join('\n')

/** Rows `| sentence begins | CODES | do |`. */
const rows = [...guide.matchAll(/^\| ([^|]*[\u4e00-\u9fff][^|]*) \| (`[A-Z][^|]*) \| /gm)].map((row) => ({
  sentences: (row[1] ?? '').split(/ \/ |, /),
  codes: [...(row[2] ?? '').matchAll(/`([A-Z_]+)`/g)].map(([, code]) => code ?? ''),
}))

test('each sentence and code the guide quotes is one the program says', () => {
  expect(rows.length).toBeGreaterThan(15)
  expect(rows.flatMap(({ sentences }) => sentences).filter((words) => !said.includes(words))).toEqual([])
  expect(rows.flatMap(({ codes }) => codes).filter((code) => !said.includes(code))).toEqual([])
})

test('each reader of the tables is in the guide', () => {
  const numbers = [...bridges.bridges, ...hid.devices].map(({ vid, pid }) => `${vid}:${pid}`)
  expect(numbers.filter((number) => !guide.includes(number))).toEqual([])
})
