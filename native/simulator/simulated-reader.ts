import { COMMANDS, type SendableCommand } from '../sdt/commands.ts'
import { buildReply } from '../sdt/frame.ts'
import { samIdBytes } from '../sdt/sam-id.ts'
import type { Behaviour } from './behaviours.ts'
import {
  type CardDescription,
  readAppendedReply,
  readFingerprintReply,
  readTextReply,
} from './sample-cards.ts'

/** What a module knows: the cards on its pad, and how far it has come with them. */
export interface SimulatedReader {
  readonly cards: readonly CardDescription[]
  readonly phase: 'idle' | 'found' | 'selected' | 'read'
}

export const EMPTY_READER: SimulatedReader = { cards: [], phase: 'idle' }

/** Bytes that appear on the line `delayMs` after the request. */
export interface TimedBytes {
  readonly delayMs: number
  readonly bytes: Uint8Array
}

export interface Answer {
  readonly reader: SimulatedReader
  readonly output: readonly TimedBytes[]
}

/** Invented, of the form on a real reader's plate. */
export const SIMULATED_SAM_ID = '05-03-20260101-0001234567-0007654321'

/** How long a well module thinks before it answers. */
const THINKING_MS: Readonly<Record<SendableCommand, number>> = {
  reset: 20,
  samStatus: 5,
  samId: 5,
  find: 10,
  select: 10,
  readText: 60,
  readFingerprint: 90,
  readAppended: 10,
}

/** Milliseconds for one byte at 115200 baud, and how many come at once. */
const USUAL_PACE = { pieceBytes: 64, pieceGapMs: 5.6 }
const VENDOR_TIMEOUT = Uint8Array.of(0xaa, 0xaa, 0xaa, 0x96, 0x69, 0x00, 0x05, 0x05, 0x05, 0x05)

export function lay(reader: SimulatedReader, card: CardDescription): SimulatedReader {
  return { cards: [...reader.cards, card], phase: 'idle' }
}

export function lift(): SimulatedReader {
  return EMPTY_READER
}

/** After a power cut the module has forgotten that it read the card lying on it. */
export function powerCycle(reader: SimulatedReader): SimulatedReader {
  return { ...reader, phase: 'idle' }
}

/** One request (command and data, as the frame parser gives it) answered: the module's next state and its bytes. */
export function answer(reader: SimulatedReader, request: Uint8Array, behaviour: Behaviour): Answer {
  const command = commandIn(request)
  if (!command) return { reader, output: paced(buildReply([0, 0, 0x21]), 5, behaviour) }
  if (isListed(behaviour.mute, command)) return { reader, output: [] }
  if (behaviour.vendorTimeout?.includes(command))
    return { reader, output: paced(VENDOR_TIMEOUT, 1000, behaviour) }

  const forced = behaviour.status?.[command] ?? behaviour.status?.['*']
  const result = forced === undefined ? reply(reader, command, behaviour) : { reader, frame: status(forced) }
  return {
    reader: result.reader,
    output: paced(spoiled(result.frame, command, behaviour), THINKING_MS[command], behaviour),
  }
}

function commandIn(request: Uint8Array): SendableCommand | null {
  for (const name of commandNames) {
    const { cmd, para } = COMMANDS[name]
    if (cmd === request[0] && para === request[1]) return name
  }
  return null
}

const commandNames: readonly SendableCommand[] = [
  'reset',
  'samStatus',
  'samId',
  'find',
  'select',
  'readText',
  'readFingerprint',
  'readAppended',
]

function isListed(list: Behaviour['mute'], command: SendableCommand): boolean {
  return list?.includes('*') || list?.includes(command) || false
}

interface Reply {
  readonly reader: SimulatedReader
  readonly frame: Uint8Array
}

function status(sw3: number): Uint8Array {
  return buildReply([0, 0, sw3])
}

/** What a well module answers. Find and select go before every read, and two cards cannot be selected. */
function reply(reader: SimulatedReader, command: SendableCommand, behaviour: Behaviour): Reply {
  const [card] = reader.cards
  switch (command) {
    case 'reset':
      return { reader: powerCycle(reader), frame: status(0x90) }
    case 'samStatus':
      return { reader, frame: status(0x90) }
    case 'samId':
      return { reader, frame: buildReply([0, 0, 0x90], samIdBytes(SIMULATED_SAM_ID) ?? undefined) }
    case 'find': {
      const isLeft = reader.phase === 'read' && !behaviour.findsAgain
      if (!card || isLeft) return { reader, frame: status(0x80) }
      return { reader: { ...reader, phase: 'found' }, frame: buildReply([0, 0, 0x9f], new Uint8Array(4)) }
    }
    case 'select':
      if (!card || reader.phase !== 'found' || reader.cards.length > 1) {
        return { reader: powerCycle(reader), frame: status(0x81) }
      }
      return { reader: { ...reader, phase: 'selected' }, frame: buildReply([0, 0, 0x90], new Uint8Array(8)) }
    case 'readText':
    case 'readFingerprint': {
      if (!card) return { reader, frame: status(0x41) }
      if (reader.phase !== 'selected') return { reader, frame: status(0x21) }
      const frame = command === 'readText' ? readTextReply(card) : readFingerprintReply(card)
      return { reader: { ...reader, phase: 'read' }, frame }
    }
    case 'readAppended':
      if (!card) return { reader, frame: status(0x41) }
      return { reader, frame: readAppendedReply(card) }
  }
}

/** The faults of the line: what the module sent is not what arrives. */
function spoiled(frame: Uint8Array, command: SendableCommand, behaviour: Behaviour): Uint8Array {
  const isCard = command === 'readText' || command === 'readFingerprint'
  let bytes = frame
  if (isCard && behaviour.wrongChecksum) bytes = bytes.with(-1, (bytes.at(-1) ?? 0) ^ 0x01)
  if (isCard && behaviour.cutAfter !== undefined) bytes = bytes.slice(0, behaviour.cutAfter)
  if (behaviour.noise) bytes = Uint8Array.of(...behaviour.noise, ...bytes)
  if (behaviour.garbled) bytes = bytes.map((byte, at) => (byte << 1) ^ at)
  return bytes
}

function paced(bytes: Uint8Array, thinkingMs: number, behaviour: Behaviour): TimedBytes[] {
  const size = behaviour.pieceBytes ?? USUAL_PACE.pieceBytes
  const gap = behaviour.pieceGapMs ?? USUAL_PACE.pieceGapMs
  const output: TimedBytes[] = []
  for (let at = 0; at < bytes.length; at += size) {
    output.push({ delayMs: thinkingMs + gap * (at / size), bytes: bytes.slice(at, at + size) })
  }
  return output
}
