/** What a reply to `30 01` or `30 10` carries. `fingerprint` is null when the reply had no place for one. */
export interface CardParts {
  readonly text: Uint8Array
  readonly photo: Uint8Array
  readonly fingerprint: Uint8Array | null
}

const HEADER_WITHOUT_FINGERPRINT = 4
const HEADER_WITH_FINGERPRINT = 6

/**
 * Cuts the data of a reply into text, photo and fingerprint. Sizes come from the length fields at its head, big
 * endian; the two layouts (`30 01`, `30 10`) are told apart by which of them adds up to the data at hand.
 * Null when neither does, or when there is no text: then it is no card.
 */
export function cardParts(data: Uint8Array): CardParts | null {
  if (data.length < HEADER_WITHOUT_FINGERPRINT) return null
  const textLength = uint16(data, 0)
  const photoLength = uint16(data, 2)
  if (textLength === 0) return null
  const both = textLength + photoLength
  if (HEADER_WITHOUT_FINGERPRINT + both === data.length) {
    return cut(data, HEADER_WITHOUT_FINGERPRINT, textLength, photoLength, null)
  }
  const fingerprintLength = data.length >= HEADER_WITH_FINGERPRINT ? uint16(data, 4) : 0
  if (HEADER_WITH_FINGERPRINT + both + fingerprintLength === data.length) {
    return cut(data, HEADER_WITH_FINGERPRINT, textLength, photoLength, fingerprintLength)
  }
  return null
}

function cut(
  data: Uint8Array,
  textAt: number,
  textLength: number,
  photoLength: number,
  fingerprintLength: number | null,
): CardParts {
  const photoAt = textAt + textLength
  const fingerprintAt = photoAt + photoLength
  return {
    text: data.slice(textAt, photoAt),
    photo: data.slice(photoAt, fingerprintAt),
    fingerprint:
      fingerprintLength === null ? null : data.slice(fingerprintAt, fingerprintAt + fingerprintLength),
  }
}

/** Shortest and longest text an appended address may have: one unit, and the address field's 35. */
const APPENDED_BYTES = 70
const APPENDED_PREFIX = 2

/**
 * The bytes of the appended address in a reply to `30 03`. Modules differ: some put a two-byte length before the
 * text. Null when the data is neither.
 */
export function appendedText(data: Uint8Array): Uint8Array | null {
  if (data.length === APPENDED_BYTES) return data
  if (data.length <= APPENDED_PREFIX) return null
  return uint16(data, 0) === data.length - APPENDED_PREFIX ? data.slice(APPENDED_PREFIX) : null
}

/** A reply that says it carries a card (its length is no other reply's) although its length fields do not add up. */
export function claimsToBeCard(data: Uint8Array): boolean {
  return data.length > 256
}

function uint16(data: Uint8Array, at: number): number {
  return ((data[at] ?? 0) << 8) | (data[at + 1] ?? 0)
}
