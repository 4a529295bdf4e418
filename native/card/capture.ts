import type { CardReading } from '../card-reading.ts'
import { commandOf } from '../sdt/commands.ts'
import {
  createFrameParser,
  type FrameEvent,
  type FrameFault,
  MIN_REQUEST_LENGTH,
} from '../sdt/frame-parser.ts'
import { isSuccess, statusOf } from '../sdt/status-words.ts'
import { unwrapMiaxis } from '../transport/hid-wraps.ts'
import { captureBytes } from './capture-text.ts'
import { type DecodedReply, decodeReply, type ReplyOptions, type StatusWords } from './reply-decoder.ts'

export type CaptureErrorCode =
  | 'NO_FRAME'
  | 'CHECKSUM_MISMATCH'
  | 'FRAME_TIMEOUT'
  | 'BAD_LENGTH'
  | 'LENGTH_MISMATCH'

/** One frame of a capture. */
export type CapturedFrame =
  | { readonly kind: 'card'; readonly reading: CardReading }
  | {
      readonly kind: 'response'
      readonly sw: StatusWords
      readonly ok: boolean
      /** The status word's code, when it is not a success. */
      readonly error?: string
      readonly samId?: string
      readonly newAddress?: string
      readonly data?: Uint8Array
    }
  | { readonly kind: 'request'; readonly cmd: number; readonly para: number; readonly data: Uint8Array }
  /** A frame that is whole but whose content contradicts itself. */
  | { readonly kind: 'error'; readonly error: CaptureErrorCode }

/** What a capture holds: good frames in order, or the reason why there is none. */
export type Capture =
  | {
      readonly kind: 'frames'
      readonly frames: readonly CapturedFrame[]
      /** Bytes thrown away before the first good frame. */
      readonly skipped: number
      /** The bare frame inside a HID report's wrap, when the capture was one. */
      readonly inner: Uint8Array | null
    }
  | { readonly kind: 'error'; readonly error: CaptureErrorCode }

const FAULT_CODES: Readonly<Record<FrameFault, CaptureErrorCode>> = {
  checksum: 'CHECKSUM_MISMATCH',
  length: 'BAD_LENGTH',
  truncated: 'FRAME_TIMEOUT',
}

/**
 * Decodes a capture of one reply (or several), binary or hexadecimal, with any noise before it. Never throws: bytes
 * without a good frame give the first fault met.
 */
export function decodeCapture(file: Uint8Array, options: ReplyOptions = {}): Capture {
  const bytes = captureBytes(file)
  const inner = unwrapMiaxis(bytes)
  const events = parseAll(inner ?? bytes)
  const frames = events.filter((event) => event.kind === 'frame')
  const first = frames[0]
  if (!first) return { kind: 'error', error: firstFault(events) }
  const decoded = frames.map((frame) => decodeFrame(frame, options))
  const only = decoded.length === 1 ? decoded[0] : undefined
  if (only?.kind === 'error') return only
  return { kind: 'frames', frames: decoded, skipped: first.skipped, inner }
}

function parseAll(bytes: Uint8Array): FrameEvent[] {
  const parser = createFrameParser(MIN_REQUEST_LENGTH)
  return [...parser.push(bytes), ...parser.gap()]
}

function firstFault(events: readonly FrameEvent[]): CaptureErrorCode {
  const fault = events.find((event) => event.kind === 'fault')
  return fault ? FAULT_CODES[fault.fault] : 'NO_FRAME'
}

function decodeFrame(frame: Extract<FrameEvent, { kind: 'frame' }>, options: ReplyOptions): CapturedFrame {
  const request = asRequest(frame.body)
  if (request) return request
  // Two bytes that are no command: too short for a reply's three status words.
  if (frame.body.length < 3) return { kind: 'error', error: 'BAD_LENGTH' }
  return asResponse(decodeReply(frame.bytes, options))
}

/** A request is told from a reply by its command, whose pair of bytes no reply's SW1 SW2 takes with that length. */
function asRequest(body: Uint8Array): CapturedFrame | null {
  const cmd = body[0] ?? 0
  const para = body[1] ?? 0
  const data = body.slice(2)
  const command = commandOf(cmd, para)
  const isKnown = command !== undefined && command.dataLength === data.length
  const isShort = data.length === 0 && cmd >= 0x10
  return isKnown || isShort ? { kind: 'request', cmd, para, data } : null
}

function asResponse(reply: DecodedReply): CapturedFrame {
  const { sw } = reply
  const status = { kind: 'response', sw, ok: isSuccess(sw[2]) } as const
  switch (reply.kind) {
    case 'card':
      return { kind: 'card', reading: reply.reading }
    case 'malformed':
      return { kind: 'error', error: 'LENGTH_MISMATCH' }
    case 'samId':
      return { ...status, samId: reply.samId }
    case 'address':
      return { ...status, newAddress: reply.newAddress }
    case 'status':
      return {
        ...status,
        ...(status.ok ? {} : { error: statusOf(sw[2]).code }),
        ...(reply.data.length > 0 ? { data: reply.data } : {}),
      }
  }
}
