import { expect, test } from 'vitest'
import { stateOf } from './printer-states.ts'

const idle = { state: 3, reasons: ['none'], accepting: true }

test.each([
  ['idle', idle, 'READY'],
  ['printing', { ...idle, state: 4 }, 'PRINTING'],
  ['out of paper', { ...idle, state: 5, reasons: ['media-empty-error'] }, 'NO_PAPER'],
  [
    'waiting for paper, which it calls a warning',
    { ...idle, state: 4, reasons: ['media-needed-warning'] },
    'NO_PAPER',
  ],
  ['idle with a second tray empty', { ...idle, reasons: ['media-empty-warning'] }, 'READY'],
  ['jammed and out of paper', { ...idle, state: 5, reasons: ['media-empty', 'media-jam'] }, 'JAM'],
  ['open', { ...idle, state: 5, reasons: ['cover-open'] }, 'COVER_OPEN'],
  ['low on toner', { ...idle, reasons: ['toner-low-report'] }, 'READY'],
  ['out of ribbon', { ...idle, state: 5, reasons: ['marker-supply-empty-error'] }, 'NO_INK'],
  ['offline behind its queue', { ...idle, reasons: ['offline-report'] }, 'OFFLINE'],
  ['disabled', { ...idle, accepting: false }, 'NOT_ACCEPTING'],
  ['stopped for a reason of its own', { ...idle, state: 5, reasons: ['vendor-oddity'] }, 'STOPPED'],
])('a printer that is %s is shown so', (_what, facts, code) => {
  const state = stateOf(facts)
  expect(state.code).toBe(code)
  expect([state.sentence.zh, state.sentence.en].every((sentence) => sentence.length > 3)).toBe(true)
})
