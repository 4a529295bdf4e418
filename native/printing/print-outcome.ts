import type { PrintOutcome } from '../certificate-printer.ts'
import type { PrintReason } from './print-reasons.ts'

/** RFC 8011, 5.3.7. */
export const jobStates = {
  3: 'pending',
  4: 'held',
  5: 'processing',
  6: 'stopped',
  7: 'cancelled',
  8: 'aborted',
  9: 'completed',
} as const
export type JobState = (typeof jobStates)[keyof typeof jobStates]

/** What a printer was last heard to say about one job. */
export interface JobFacts {
  /** `forgotten`: the queue does not know the job; `silent`: nobody answers. */
  readonly state: JobState | 'forgotten' | 'silent'
  readonly jobReasons: readonly string[]
  readonly printerReasons: readonly string[]
  /** Whether the printer ever began; null when it does not tell. */
  readonly started: boolean | null
  /** Sheets it counts as done; null when it does not count. */
  readonly sheets: number | null
}

interface Rule {
  readonly when: (facts: JobFacts) => boolean
  readonly kind: 'printed' | 'spoiled' | 'unknown'
  readonly reason?: PrintReason
  /** Nothing can have reached the paper. */
  readonly untouched?: true
}

const ended = ({ state }: JobFacts) => state === 'cancelled' || state === 'aborted'
const is =
  (wanted: JobFacts['state']) =>
  ({ state }: JobFacts) =>
    state === wanted
const both = (a: Rule['when'], b: Rule['when']) => (facts: JobFacts) => a(facts) && b(facts)
const notBegun = ({ started, sheets }: JobFacts) => started === false && !sheets

/** Read from the top; the first that fits is the truth. A state no rule fits is not settled yet. */
const settled: readonly Rule[] = [
  { when: both(is('completed'), withErrors), kind: 'unknown', reason: 'COMPLETED_WITH_ERRORS' },
  { when: both(is('completed'), printerInTrouble), kind: 'unknown', reason: 'PRINTER_FAULT_AT_END' },
  { when: is('completed'), kind: 'printed' },
  { when: both(ended, ({ sheets }) => (sheets ?? 0) > 0), kind: 'unknown', reason: 'STOPPED_AFTER_SHEET' },
  { when: both(is('cancelled'), notBegun), kind: 'spoiled', reason: 'CANCELLED_BEFORE', untouched: true },
  { when: is('cancelled'), kind: 'spoiled', reason: 'CANCELLED' },
  { when: both(is('aborted'), notBegun), kind: 'spoiled', reason: 'ABORTED_BEFORE', untouched: true },
  { when: is('aborted'), kind: 'spoiled', reason: 'ABORTED' },
  { when: is('forgotten'), kind: 'unknown', reason: 'JOB_FORGOTTEN' },
]

/** When the deadline has passed, whatever is not settled is unknown; only the reason differs. */
const overdue: readonly Rule[] = [
  { when: is('silent'), kind: 'unknown', reason: 'SILENT' },
  { when: outOfPaper, kind: 'unknown', reason: 'NO_PAPER' },
  { when: () => true, kind: 'unknown', reason: 'STUCK' },
]

/** Where a job ended, or null while it has not. Pure. */
export function settledOutcome(facts: JobFacts): PrintOutcome | null {
  return firstFitting(settled, facts)
}

/** Where a job ended that is still not settled at its deadline. Pure. */
export function overdueOutcome(facts: JobFacts): PrintOutcome {
  return (
    firstFitting([...settled, ...overdue], facts) ?? {
      kind: 'unknown',
      reason: 'STUCK' satisfies PrintReason,
    }
  )
}

function firstFitting(rules: readonly Rule[], facts: JobFacts): PrintOutcome | null {
  const rule = rules.find(({ when }) => when(facts))
  if (!rule) return null
  if (rule.kind === 'printed') return { kind: 'printed' }
  const reason = rule.reason ?? 'STUCK'
  return rule.kind === 'spoiled' && rule.untouched
    ? { kind: 'spoiled', reason, untouched: true }
    : { kind: rule.kind, reason }
}

function withErrors({ jobReasons }: JobFacts): boolean {
  return jobReasons.includes('job-completed-with-errors') || jobReasons.includes('document-format-error')
}

/** Keywords that mean a sheet may not have come out (RFC 8011, 5.4.12); a `-report` or `-warning` is not such a stop. */
const troubles = [
  'media-empty',
  'media-needed',
  'media-jam',
  'cover-open',
  'door-open',
  'toner-empty',
  'marker-supply-empty',
  'offline',
  'shutdown',
  'timed-out',
]
const paperTroubles = ['media-empty', 'media-needed']

function printerInTrouble({ printerReasons }: JobFacts): boolean {
  return printerReasons.some((reason) => troubles.includes(stopOf(reason)))
}

/** A job that hangs while paper is asked for, in whatever tone, hangs for paper. */
function outOfPaper({ printerReasons }: Pick<JobFacts, 'printerReasons'>): boolean {
  return printerReasons.some((reason) => paperTroubles.includes(reason.replace(/-(error|warning)$/, '')))
}

function stopOf(reason: string): string {
  return reason.replace(/-error$/, '')
}
