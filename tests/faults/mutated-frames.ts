import { decodeCapture } from '../../native/card/capture.ts'
import { captureToJson } from '../../native/card/capture-json.ts'
import { buildReply } from '../../native/sdt/frame.ts'
import { createFrameParser, type FrameEvent } from '../../native/sdt/frame-parser.ts'
import {
  SAMPLE_FOREIGNER_2017,
  SAMPLE_FOREIGNER_2023,
  SAMPLE_HMT,
  SAMPLE_RESIDENT,
} from '../../native/simulator/people.ts'
import {
  readAppendedReply,
  readFingerprintReply,
  readTextReply,
} from '../../native/simulator/sample-cards.ts'

/** Whole numbers below `limit`, the same for the same seed (mulberry32). */
export type Dice = (limit: number) => number

export function dice(seed: number): Dice {
  let state = seed >>> 0
  return (limit) => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) % limit
  }
}

const ORIGINALS: readonly Uint8Array[] = [
  readTextReply(SAMPLE_RESIDENT),
  readTextReply(SAMPLE_HMT),
  readTextReply(SAMPLE_FOREIGNER_2017),
  readTextReply(SAMPLE_FOREIGNER_2023),
  readFingerprintReply({ ...SAMPLE_RESIDENT, fingerprint: new Uint8Array(512) }),
  readAppendedReply({ ...SAMPLE_RESIDENT, newAddress: '新址路３号' }),
  buildReply([0, 0, 0x9f], new Uint8Array(4)),
  buildReply([0, 0, 0x80]),
]

/** What must be found again after any broken frame and a quiet line. */
const GOOD = buildReply([0x12, 0x34, 0x90], Uint8Array.of(1, 2, 3, 4, 5, 6, 7, 8))

type Mutation = (frame: Uint8Array, roll: Dice) => Uint8Array

const MUTATIONS: readonly Mutation[] = [
  // One bit flipped.
  (frame, roll) => {
    const at = roll(frame.length)
    return frame.with(at, (frame[at] ?? 0) ^ (1 << roll(8)))
  },
  // Several bytes changed.
  (frame, roll) => {
    const changed = frame.slice()
    for (let times = 1 + roll(6); times > 0; times--) changed[roll(changed.length)] = roll(256)
    return changed
  },
  // Cut short.
  (frame, roll) => frame.slice(0, roll(frame.length)),
  // A byte lost.
  (frame, roll) => spliced(frame, roll(frame.length), 1, []),
  // Bytes slipped in, rich in header bytes.
  (frame, roll) =>
    spliced(frame, roll(frame.length), 0, [0xaa, 0xaa, 0xaa, 0x96, 0x69, roll(256)].slice(roll(5))),
  // Another length.
  (frame, roll) => frame.with(5, roll(256)).with(6, roll(256)),
  // Other lengths inside, the checksum made good again: only the decoder can notice.
  (frame, roll) => {
    const changed = frame.slice()
    for (let at = 10; at < Math.min(16, frame.length - 1); at++) if (roll(2)) changed[at] = roll(256)
    return buildReply([0, 0, 0x90], changed.slice(10, -1))
  },
  // Text of random bytes, the checksum made good again.
  (frame, roll) => {
    const changed = frame.slice()
    for (let at = 14; at < Math.min(270, frame.length - 1); at++) if (roll(3) === 0) changed[at] = roll(256)
    return buildReply([roll(256), roll(256), 0x90], changed.slice(10, -1))
  },
  // Two frames run into each other.
  (frame, roll) =>
    Uint8Array.from([...frame.slice(0, roll(frame.length)), ...GOOD, ...frame.slice(roll(frame.length))]),
]

function spliced(frame: Uint8Array, at: number, removed: number, added: readonly number[]): Uint8Array {
  return Uint8Array.from([...frame.slice(0, at), ...added, ...frame.slice(at + removed)])
}

/**
 * One mutated frame through parser and decoder. Null when all is well: nothing thrown, the same events in one piece and
 * in two, the next good frame found, and a capture that JSON can hold. Otherwise what went wrong.
 */
export function tryMutatedFrame(seed: number): string | null {
  const roll = dice(seed)
  const original = ORIGINALS[roll(ORIGINALS.length)]
  const mutate = MUTATIONS[roll(MUTATIONS.length)]
  if (!original || !mutate) return 'no mutation'
  try {
    const bytes = mutate(original, roll)
    return parserFault(bytes, roll) ?? decoderFault(bytes)
  } catch (error) {
    return `thrown: ${String(error)}`
  }
}

function parserFault(bytes: Uint8Array, roll: Dice): string | null {
  const whole = createFrameParser()
  const events = [...whole.push(bytes), ...whole.gap()]
  const cut = roll(bytes.length + 1)
  const parser = createFrameParser()
  const inTwo = [...parser.push(bytes.slice(0, cut)), ...parser.push(bytes.slice(cut)), ...parser.gap()]
  if (!sameEvents(events, inTwo)) return `split at ${cut} gives other events`
  const [next, ...more] = parser.push(GOOD)
  const isFound = next?.kind === 'frame' && Buffer.compare(next.bytes, GOOD) === 0 && more.length === 0
  return isFound ? null : 'the next good frame was not found'
}

function sameEvents(left: readonly FrameEvent[], right: readonly FrameEvent[]): boolean {
  return left.length === right.length && left.every((event, at) => signature(event) === signature(right[at]))
}

function signature(event: FrameEvent | undefined): string {
  if (!event) return ''
  if (event.kind === 'fault') return `${event.fault} ${event.count}`
  return `${event.skipped} ${Buffer.from(event.bytes).toString('latin1')}`
}

function decoderFault(bytes: Uint8Array): string | null {
  const json = JSON.stringify(captureToJson(decodeCapture(bytes)))
  return json.isWellFormed() && !json.includes('\\ud') ? null : 'a text that no database could hold'
}
