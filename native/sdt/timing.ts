/** Every delay of the read cycle, with the reason for its length. Milliseconds. */
export const DELAYS = {
  settle: {
    ms: 400,
    why: 'Opening some USB-serial bridges resets the module: 300 ms to wake, 100 ms to drain what it says.',
  },
  probe: { ms: 300, why: 'A module that hears us at this speed answers a status request well within this.' },
  status: { ms: 1000, why: 'Reset, status and management number are answered at once by a well module.' },
  find: {
    ms: 1000,
    why: 'Finding includes the radio exchange; slow modules take some hundred milliseconds.',
  },
  select: { ms: 1000, why: 'As find.' },
  read: {
    ms: 4000,
    why: 'Modules in use take 1.5 to 2.5 s; the time on the wire is added by the speed of the line.',
  },
  append: { ms: 1000, why: 'The appended address is short; older modules do not answer at all.' },
  poll: {
    ms: 300,
    why: 'A card laid is noticed within a third of a second, and the module is not kept busy.',
  },
  gap: {
    ms: 500,
    why: 'Bytes of one frame follow each other within milliseconds; a busy computer has been seen to hold them back for 150.',
  },
  grace: {
    ms: 50,
    why: 'After our own program was held up, timers run before bytes that have long arrived; this lets them in.',
  },
  quiet: {
    ms: 50,
    why: 'After a command that failed, late bytes of its reply must have ended before the next is sent.',
  },
  quietLimit: { ms: 1000, why: 'A line that is never quiet must not stop the cycle for ever.' },
  faultRetry: {
    ms: 5000,
    why: 'A module that is unwell, or mute, is asked again at a pace that a person can read.',
  },
  noticeShown: {
    ms: 3000,
    why: 'Long enough for a clerk to read why a card was refused, or that it was read.',
  },
  search: { ms: 1000, why: 'A reader plugged in again is at work within about a second.' },
  openStall: { ms: 5000, why: 'A driver that has not opened its port by now will not.' },
  sameCard: {
    ms: 10_000,
    why: 'A card that is found again within this time is the same laying, unless it was clearly gone in between.',
  },
} as const satisfies Record<string, { readonly ms: number; readonly why: string }>

export type DelayName = keyof typeof DELAYS
export type Timing = Readonly<Record<DelayName, number>>

export const DEFAULT_TIMING: Timing = timingFrom({})

/** The table's delays, with some of them replaced (tests, a slow reader). */
export function timingFrom(changes: Partial<Timing>): Timing {
  return {
    settle: DELAYS.settle.ms,
    probe: DELAYS.probe.ms,
    status: DELAYS.status.ms,
    find: DELAYS.find.ms,
    select: DELAYS.select.ms,
    read: DELAYS.read.ms,
    append: DELAYS.append.ms,
    poll: DELAYS.poll.ms,
    gap: DELAYS.gap.ms,
    grace: DELAYS.grace.ms,
    quiet: DELAYS.quiet.ms,
    quietLimit: DELAYS.quietLimit.ms,
    faultRetry: DELAYS.faultRetry.ms,
    noticeShown: DELAYS.noticeShown.ms,
    search: DELAYS.search.ms,
    openStall: DELAYS.openStall.ms,
    sameCard: DELAYS.sameCard.ms,
    ...changes,
  }
}

/** Bits on the wire for one byte, with some slack (8N1 takes ten). */
const BITS_PER_BYTE = 12

/** Milliseconds that `bytes` need on a line of `baud`. */
export function wireTime(bytes: number, baud: number): number {
  return Math.ceil((bytes * BITS_PER_BYTE * 1000) / baud)
}
