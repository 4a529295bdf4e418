import type { SendableCommand } from './commands.ts'
import type { StatusAction } from './status-words.ts'
import type { DelayName } from './timing.ts'

export type StepName =
  | 'settle'
  | 'probe'
  | 'reset'
  | 'identify'
  | 'rest'
  | 'find'
  | 'select'
  | 'read'
  | 'append'
  | 'quiet'
  | 'fault'

/** What is done beside moving on. */
export type Note =
  /** A card lies there: say so. */
  | 'cardFound'
  | 'noCard'
  | 'keepSamId'
  | 'keepCard'
  | 'keepAddress'
  | 'report'
  /** Show the sentence of the status word just received. */
  | 'complain'
  /** As complain, and count: several in a row mean two cards, or one that will not lie still. */
  | 'cardTrouble'
  /** Nothing came: the card was moved, or lies badly. */
  | 'cardSilent'
  /** Nothing came from a module that should have answered. */
  | 'moduleSilent'
  | 'nextBaud'
  | 'withoutFingerprint'
  | 'countReset'
  | 'ready'

export interface Move {
  readonly to: StepName
  readonly notes?: readonly Note[]
}

export interface Step {
  /** What is sent on entering; null for a step that only waits. */
  readonly command: SendableCommand | null
  /** How long the step may wait: for its reply, or simply. */
  readonly wait: DelayName
  /** Length of the longest reply, which a slow line needs more time for. */
  readonly replyBytes: number
  /** Where each status leads. */
  readonly on: Partial<Readonly<Record<StatusAction, Move>>>
  /** Where any other status leads. */
  readonly otherwise: Move
  /** Where it leads when the wait is over; after a command by way of `quiet`. */
  readonly silence: Move
}

const SHORT_REPLY = 27
const CARD_REPLY = 2321
const APPENDED_REPLY = 83

const RETRY: Move = { to: 'rest', notes: ['cardTrouble'] }
const FAULT: Move = { to: 'fault', notes: ['complain'] }

/**
 * The read cycle: connect (settle, probe, identify), then for ever rest → find → select → read → append.
 * Find and select go before every read. Judged by SW3 alone.
 */
export const STEPS: Readonly<Record<StepName, Step>> = {
  settle: waits('settle', { to: 'probe' }),
  probe: {
    command: 'samStatus',
    wait: 'probe',
    replyBytes: SHORT_REPLY,
    on: { deviceFault: { to: 'reset', notes: ['complain', 'countReset'] } },
    otherwise: { to: 'identify' },
    silence: { to: 'probe', notes: ['nextBaud'] },
  },
  /** A module that failed its self test is reset once; then the fault stands until it answers well. */
  reset: {
    command: 'reset',
    wait: 'status',
    replyBytes: SHORT_REPLY,
    on: { proceed: { to: 'identify' } },
    otherwise: FAULT,
    silence: { to: 'fault', notes: ['moduleSilent'] },
  },
  /** Without its number the module still reads cards. */
  identify: {
    command: 'samId',
    wait: 'status',
    replyBytes: SHORT_REPLY,
    on: { proceed: { to: 'find', notes: ['keepSamId', 'ready'] }, deviceFault: FAULT },
    otherwise: { to: 'find', notes: ['ready'] },
    silence: { to: 'find', notes: ['ready'] },
  },
  rest: waits('poll', { to: 'find' }),
  find: {
    command: 'find',
    wait: 'find',
    replyBytes: SHORT_REPLY,
    on: {
      found: { to: 'select', notes: ['cardFound'] },
      proceed: { to: 'select', notes: ['cardFound'] },
      noCard: { to: 'rest', notes: ['noCard'] },
      deviceFault: { to: 'reset', notes: ['complain', 'countReset'] },
      forbidden: FAULT,
    },
    otherwise: { to: 'rest', notes: ['complain'] },
    silence: { to: 'rest', notes: ['moduleSilent'] },
  },
  select: {
    command: 'select',
    wait: 'select',
    replyBytes: SHORT_REPLY,
    on: { proceed: { to: 'read' }, deviceFault: FAULT, forbidden: FAULT },
    otherwise: RETRY,
    silence: { to: 'rest', notes: ['cardSilent'] },
  },
  read: {
    command: 'readText',
    wait: 'read',
    replyBytes: CARD_REPLY,
    on: {
      proceed: { to: 'append', notes: ['keepCard'] },
      withoutFingerprint: { to: 'find', notes: ['withoutFingerprint'] },
      deviceFault: FAULT,
      forbidden: FAULT,
    },
    otherwise: RETRY,
    silence: { to: 'rest', notes: ['cardSilent'] },
  },
  /** The card has been read: whatever happens to the appended address, the reading is reported. */
  append: {
    command: 'readAppended',
    wait: 'append',
    replyBytes: APPENDED_REPLY,
    on: { proceed: { to: 'rest', notes: ['keepAddress', 'report'] } },
    otherwise: { to: 'rest', notes: ['report'] },
    silence: { to: 'rest', notes: ['report'] },
  },
  /** After an unanswered command: late bytes are thrown away until the line is still. Then on to where it was going. */
  quiet: waits('quiet', { to: 'rest' }),
  fault: waits('faultRetry', { to: 'probe' }),
}

export interface StepOptions {
  /** Read the fingerprint too (`30 10`). */
  readonly readFingerprint: boolean
  /** Select although the module found no card: some find nothing and select all the same. */
  readonly forceSelect: boolean
}

/** The table with the changes a procedure (fingerprint) or a model of reader (forced select) asks for. */
export function stepsFor({ readFingerprint, forceSelect }: StepOptions): Readonly<Record<StepName, Step>> {
  const noCard: Move = { to: 'rest', notes: ['noCard'] }
  return {
    ...STEPS,
    ...(readFingerprint ? { read: { ...STEPS.read, command: 'readFingerprint' } } : {}),
    ...(forceSelect
      ? {
          find: { ...STEPS.find, on: { ...STEPS.find.on, noCard: { to: 'select' } } },
          // Only now is it known that there is no card.
          select: { ...STEPS.select, on: { ...STEPS.select.on, noCard, selectFailed: noCard } },
        }
      : {}),
  }
}

/** A step that sends nothing and passes by itself. */
function waits(wait: DelayName, next: Move): Step {
  return { command: null, wait, replyBytes: 0, on: {}, otherwise: next, silence: next }
}

/** Speeds a module may have been left at, likeliest first. Its speed is looked for, never set. */
export const BAUD_RATES: readonly number[] = [115_200, 9600, 57_600, 38_400, 19_200]
