import { HEADER, PREFIX_LENGTH } from '../sdt/frame.ts'

/**
 * How a HID reader packs the same protocol frames into reports. Pure: `encode` gives the reports of one request,
 * `decode` the frame bytes of one input report. `expected` is how many frame bytes are still to come, or null when no
 * frame is under way.
 */
export interface HidWrap {
  readonly encode: (frame: Uint8Array, reportSize: number) => readonly Uint8Array[]
  readonly decode: (report: Uint8Array, expected: number | null) => Uint8Array
}

export type WrapName = 'plain' | 'lenPrefixed' | 'miaxis' | 'split'

function pieces(frame: Uint8Array, size: number): Uint8Array[] {
  const parts: Uint8Array[] = []
  for (let at = 0; at < frame.length; at += size) parts.push(frame.slice(at, at + size))
  return parts
}

function padded(part: Uint8Array, size: number, at = 0): Uint8Array {
  const report = new Uint8Array(size)
  report.set(part, at)
  return report
}

/** W0: the frame cut into reports, zero padded; the padding after the last byte is dropped. */
const plain: HidWrap = {
  encode: (frame, size) => pieces(frame, size).map((part) => padded(part, size)),
  decode: (report, expected) => report.slice(0, expected ?? report.length),
}

/** W1: each report begins with the number of valid bytes in it. */
const lenPrefixed: HidWrap = {
  encode: (frame, size) =>
    pieces(frame, size - 1).map((part) => {
      const report = padded(part, size, 1)
      report[0] = part.length
      return report
    }),
  decode: (report) => report.slice(1, 1 + Math.min(report[0] ?? 0, report.length - 1)),
}

const MIAXIS_REQUEST = 0x88
const MIAXIS_REPLY = 0xaa
const MIAXIS_PASS_THROUGH = 0xb1
/** Marker, two sequence bytes, two length bytes. */
const MIAXIS_HEAD = 5
const MIAXIS_SUM = 2
/** A pass-through reply carries two bytes of its own before its part of the frame. */
const MIAXIS_REPLY_EXTRA = 2

/** W2, Miaxis modules: marker, sequence, length, command, data and a 16-bit sum, all little endian. */
const miaxis: HidWrap = {
  encode: (frame, size) =>
    pieces(frame, size - MIAXIS_HEAD - 1 - MIAXIS_SUM).map((part) => miaxisRequest(part, size)),
  decode: (report) => {
    const content = miaxisContent(report, MIAXIS_REPLY)
    return content ? content.slice(1 + MIAXIS_REPLY_EXTRA) : new Uint8Array(0)
  },
}

function miaxisRequest(part: Uint8Array, size: number): Uint8Array {
  return miaxisReport(MIAXIS_REQUEST, Uint8Array.of(MIAXIS_PASS_THROUGH, ...part), size)
}

function miaxisReport(marker: number, content: Uint8Array, size: number): Uint8Array {
  const report = padded(content, size, MIAXIS_HEAD)
  report.set([marker, 0, 0, content.length & 0xff, content.length >> 8])
  const sum = sumOf(report, 3, MIAXIS_HEAD + content.length)
  report.set([sum & 0xff, sum >> 8], MIAXIS_HEAD + content.length)
  return report
}

/** 16-bit arithmetic sum from the length field to the last byte of the content. */
function sumOf(bytes: Uint8Array, from: number, to: number): number {
  let sum = 0
  for (let i = from; i < to; i++) sum = (sum + (bytes[i] ?? 0)) & 0xffff
  return sum
}

/** Command or result byte and data of one report, or null when marker, length or sum do not fit. */
function miaxisContent(report: Uint8Array, marker: number): Uint8Array | null {
  if (report[0] !== marker) return null
  const length = (report[3] ?? 0) | ((report[4] ?? 0) << 8)
  const end = MIAXIS_HEAD + length
  if (length < 1 || end + MIAXIS_SUM > report.length) return null
  const sum = (report[end] ?? 0) | ((report[end + 1] ?? 0) << 8)
  return sum === sumOf(report, 3, end) ? report.slice(MIAXIS_HEAD, end) : null
}

/** The reports a Miaxis module would answer with: for the simulator and the tests. */
export function miaxisReply(frame: Uint8Array, size: number): readonly Uint8Array[] {
  const room = size - MIAXIS_HEAD - 1 - MIAXIS_REPLY_EXTRA - MIAXIS_SUM
  return pieces(frame, room).map((part) => miaxisReport(MIAXIS_REPLY, Uint8Array.of(0, 0, 0, ...part), size))
}

/** The frame inside a captured Miaxis request or reply (whole 64-byte reports), or null when it is not one. */
export function unwrapMiaxis(capture: Uint8Array): Uint8Array | null {
  if (capture.length === 0 || capture.length % 64 !== 0) return null
  const marker = capture[0] ?? 0
  const lead = marker === MIAXIS_REQUEST ? 1 : 1 + MIAXIS_REPLY_EXTRA
  const parts: number[] = []
  for (const report of pieces(capture, 64)) {
    const content = miaxisContent(report, marker)
    if (!content || (marker !== MIAXIS_REQUEST && marker !== MIAXIS_REPLY)) return null
    parts.push(...content.slice(lead))
  }
  return Uint8Array.from(parts)
}

/** W3: two transfers, header with length, then the rest: the two bulk endpoints of the classic USB reader. */
const split: HidWrap = {
  encode: (frame) => [frame.slice(0, PREFIX_LENGTH), frame.slice(PREFIX_LENGTH)],
  decode: (report) => report,
}

export const HID_WRAPS: Readonly<Record<WrapName, HidWrap>> = { plain, lenPrefixed, miaxis, split }

/** Whether bytes begin with a frame's header. */
export function startsWithHeader(bytes: Uint8Array): boolean {
  return bytes.length >= HEADER.length && HEADER.every((byte, at) => bytes[at] === byte)
}
