import { expect, test } from 'vitest'
import { type JobFacts, overdueOutcome, settledOutcome } from './print-outcome.ts'
import { printReasons } from './print-reasons.ts'

const facts: JobFacts = { state: 'processing', jobReasons: [], printerReasons: [], started: true, sheets: 0 }

test.each<[string, Partial<JobFacts>, object]>([
  ['completed', { state: 'completed' }, { kind: 'printed' }],
  [
    'completed while one tray merely warns',
    { state: 'completed', printerReasons: ['media-empty-warning', 'toner-low-report'] },
    { kind: 'printed' },
  ],
  [
    'completed with errors',
    { state: 'completed', jobReasons: ['job-completed-with-errors'] },
    { kind: 'unknown', reason: 'COMPLETED_WITH_ERRORS' },
  ],
  [
    'completed by a queue whose printer is offline',
    { state: 'completed', printerReasons: ['offline-error'] },
    { kind: 'unknown', reason: 'PRINTER_FAULT_AT_END' },
  ],
  [
    'completed with a jam',
    { state: 'completed', printerReasons: ['media-jam'] },
    { kind: 'unknown', reason: 'PRINTER_FAULT_AT_END' },
  ],
  [
    'cancelled before it began',
    { state: 'cancelled', started: false },
    { kind: 'spoiled', reason: 'CANCELLED_BEFORE', untouched: true },
  ],
  ['cancelled while it printed', { state: 'cancelled' }, { kind: 'spoiled', reason: 'CANCELLED' }],
  [
    'cancelled, and the printer does not tell whether it had begun',
    { state: 'cancelled', started: null },
    { kind: 'spoiled', reason: 'CANCELLED' },
  ],
  [
    'cancelled after the sheet was out',
    { state: 'cancelled', sheets: 1 },
    { kind: 'unknown', reason: 'STOPPED_AFTER_SHEET' },
  ],
  [
    'given up before it began',
    { state: 'aborted', started: false },
    { kind: 'spoiled', reason: 'ABORTED_BEFORE', untouched: true },
  ],
  ['given up while it printed', { state: 'aborted' }, { kind: 'spoiled', reason: 'ABORTED' }],
  ['forgotten by the queue', { state: 'forgotten' }, { kind: 'unknown', reason: 'JOB_FORGOTTEN' }],
])('a job %s is settled', (_what, change, outcome) => {
  expect(settledOutcome({ ...facts, ...change })).toEqual(outcome)
})

test.each<JobFacts['state']>(['pending', 'held', 'processing', 'stopped', 'silent'])(
  'a job that is %s is not settled',
  (state) => {
    expect(settledOutcome({ ...facts, state })).toBeNull()
  },
)

test.each<[string, Partial<JobFacts>, string]>([
  ['a silent printer', { state: 'silent' }, 'SILENT'],
  [
    'an empty tray, in whatever tone it is reported',
    { state: 'stopped', printerReasons: ['media-empty-warning'] },
    'NO_PAPER',
  ],
  ['anything else', { state: 'held' }, 'STUCK'],
])('at its deadline a job on %s is unknown', (_what, change, reason) => {
  expect(overdueOutcome({ ...facts, ...change })).toEqual({ kind: 'unknown', reason })
  expect(Object.keys(printReasons)).toContain(reason)
})

test('a job that settled in the very last moment is what it settled as', () => {
  expect(overdueOutcome({ ...facts, state: 'completed' })).toEqual({ kind: 'printed' })
})
