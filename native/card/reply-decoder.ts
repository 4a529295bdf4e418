import type { CardReading } from '../card-reading.ts'
import type { SendableCommand } from '../sdt/commands.ts'
import { PREFIX_LENGTH } from '../sdt/frame.ts'
import { SAM_ID_LENGTH, samIdText } from '../sdt/sam-id.ts'
import { type DecodeOptions, decodeCard } from './card-decoder.ts'
import { appendedText, cardParts, claimsToBeCard } from './reply-shape.ts'
import { decodeText, fieldBytes } from './text-block.ts'

/** The three status words; the third is the one to judge by. */
export type StatusWords = readonly [number, number, number]

export type DecodedReply =
  | { readonly kind: 'card'; readonly sw: StatusWords; readonly reading: CardReading }
  | { readonly kind: 'address'; readonly sw: StatusWords; readonly newAddress: string }
  | { readonly kind: 'samId'; readonly sw: StatusWords; readonly samId: string }
  | { readonly kind: 'status'; readonly sw: StatusWords; readonly data: Uint8Array }
  /** A card's reply whose length fields do not add up to what came. */
  | { readonly kind: 'malformed'; readonly sw: StatusWords }

export interface ReplyOptions extends DecodeOptions {
  /** Which command was sent. Without it the shape of the data decides, which the lengths in use make unambiguous. */
  readonly command?: SendableCommand
}

/** What data a command's reply may carry; a reply of another shape belongs to another command. */
const EXPECTED: Readonly<Record<SendableCommand, DecodedReply['kind']>> = {
  reset: 'status',
  samStatus: 'status',
  samId: 'samId',
  find: 'status',
  select: 'status',
  readText: 'card',
  readFingerprint: 'card',
  readAppended: 'address',
}

const SUCCESS = 0x90

/**
 * Decodes one whole reply frame, whose length and checksum have been verified. Total and pure; 1,295 bytes take some
 * microseconds.
 */
export function decodeReply(frame: Uint8Array, options: ReplyOptions = {}): DecodedReply {
  const sw: StatusWords = [
    frame[PREFIX_LENGTH] ?? 0,
    frame[PREFIX_LENGTH + 1] ?? 0,
    frame[PREFIX_LENGTH + 2] ?? 0,
  ]
  const data = frame.slice(PREFIX_LENGTH + 3, Math.max(PREFIX_LENGTH + 3, frame.length - 1))
  if (sw[2] !== SUCCESS) return { kind: 'status', sw, data }
  if (options.command !== undefined) return decodeAs(EXPECTED[options.command], sw, data, options)
  for (const kind of ['samId', 'card', 'address'] as const) {
    const decoded = decodeAs(kind, sw, data, options)
    if (decoded.kind === kind) return decoded
  }
  return claimsToBeCard(data) ? { kind: 'malformed', sw } : { kind: 'status', sw, data }
}

function decodeAs(
  kind: DecodedReply['kind'],
  sw: StatusWords,
  data: Uint8Array,
  options: DecodeOptions,
): DecodedReply {
  if (kind === 'card') {
    const parts = cardParts(data)
    if (parts) return { kind: 'card', sw, reading: decodeCard(parts, options) }
    return claimsToBeCard(data) ? { kind: 'malformed', sw } : { kind: 'status', sw, data }
  }
  if (kind === 'samId' && data.length === SAM_ID_LENGTH) {
    const samId = samIdText(data)
    if (samId !== null) return { kind: 'samId', sw, samId }
  }
  if (kind === 'address') {
    const text = appendedText(data)
    if (text) return { kind: 'address', sw, newAddress: decodeText(fieldBytes(text, 0, text.length)) }
  }
  return { kind: 'status', sw, data }
}
