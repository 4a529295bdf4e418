import type { Json } from '../../standards/json.ts'
import type { Text } from '../../standards/result.ts'
import type { CardReading } from '../card-reading.ts'
import type { Capture, CapturedFrame, CaptureErrorCode } from './capture.ts'
import { CARD_FIELDS } from './card-fields.ts'

/** Keys a reading's JSON may have beyond the card's own fields, in order. Photo and raw name stay out. */
const FURTHER_KEYS = [
  'newAddress',
  'nameCodePoints',
  'suggestedName',
  'suggestedCodePoints',
  'needsReview',
  'fingerprintLength',
] as const

type JsonObject = { readonly [key: string]: Json }

/**
 * A reading as a technician's trace shows it: the card's own fields in the card's order, what was found odd about its
 * name, and `warnings` when there are any. Never the photo.
 */
export function readingToJson(reading: CardReading): JsonObject {
  const json: { [key: string]: Json } = { cardType: reading.cardType }
  for (const { field } of CARD_FIELDS[reading.cardType]) {
    if (field === 'englishNameRest') continue
    const value = reading[field]
    if (value !== undefined) json[field] = value
  }
  for (const key of FURTHER_KEYS) {
    const value = reading[key]
    if (value !== undefined) json[key] = value
  }
  if (reading.warnings.length > 0) json.warnings = reading.warnings
  return json
}

/** A capture as JSON: one frame's content, or the list of several; what had to be skipped is said. */
export function captureToJson(capture: Capture): JsonObject {
  if (capture.kind === 'error') return { error: capture.error }
  const [first] = capture.frames
  const one = capture.frames.length === 1 && first ? frameToJson(first) : null
  return {
    ...(one ?? { frames: capture.frames.length, replies: capture.frames.map(frameToJson) }),
    ...(capture.skipped > 0 ? { recover: true, skipped: capture.skipped } : {}),
    ...(capture.inner ? { inner: toHex(capture.inner) } : {}),
  }
}

function frameToJson(frame: CapturedFrame): JsonObject {
  switch (frame.kind) {
    case 'card':
      return readingToJson(frame.reading)
    case 'request':
      return { kind: 'request', cmd: frame.cmd, para: frame.para, data: toHex(frame.data) }
    case 'response': {
      const { data, ...rest } = frame
      return data ? { ...rest, data: toHex(data) } : rest
    }
    case 'error':
      return { error: frame.error }
  }
}

function toHex(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString('hex').toUpperCase()
}

/** One line for the person at the terminal about a capture that holds no good frame. */
export const CAPTURE_ERRORS: Readonly<Record<CaptureErrorCode, Text>> = {
  NO_FRAME: {
    zh: '文件中没有读卡器的应答（找不到帧头）。',
    en: 'The capture holds no frame: no header was found.',
  },
  CHECKSUM_MISMATCH: {
    zh: '应答的校验和不对，数据不能使用。',
    en: 'The checksum of the frame is wrong; its data cannot be used.',
  },
  FRAME_TIMEOUT: {
    zh: '应答不完整，数据在中途断了。',
    en: 'The frame is incomplete: the capture ends in the middle of it.',
  },
  BAD_LENGTH: { zh: '应答的长度字段不可能成立。', en: 'The length field of the frame is impossible.' },
  LENGTH_MISMATCH: {
    zh: '证件数据的分段长度与总长度不符。',
    en: 'The lengths of text, photo and fingerprint do not add up to the frame.',
  },
}
