import {
  CARD_FIELDS,
  type CardType,
  type Field,
  type FieldName,
  TEXT_LENGTH,
  TYPE_FLAG,
} from '../card/card-fields.ts'
import { buildReply } from '../sdt/frame.ts'

/** A card to lay on the simulated reader: the texts of a `CardReading`, as the chip would hold them. */
export interface CardDescription {
  readonly cardType: CardType
  readonly name?: string
  readonly chineseName?: string
  readonly englishName?: string
  readonly sex?: string
  readonly ethnicity?: string
  readonly birthDate?: string
  readonly address?: string
  /** Answered to `30 03`; without it the card says that it has none. */
  readonly newAddress?: string
  readonly idNumber: string
  readonly issuer?: string
  readonly validFrom?: string
  readonly validTo?: string
  readonly passNumber?: string
  readonly issueCount?: string
  readonly nationality?: string
  readonly version?: string
  readonly authority?: string
  readonly renewalCount?: string
  readonly previousLink?: string
  /** Only for a card of an unknown type; the others carry the flag of their type. */
  readonly typeFlag?: string
  /** Default: 1,024 bytes of a counting pattern, which no decoder takes for a photo. Empty: no photo. */
  readonly photo?: Uint8Array
  readonly fingerprint?: Uint8Array
}

const FLAGS: Readonly<Record<CardType, string>> = {
  resident: ' ',
  hmt: 'J',
  foreigner2017: 'I',
  foreigner2023: 'Y',
  unknown: 'Q',
}

const PHOTO_BYTES = 1024
const ADDRESS_BYTES = 70
const SUCCESS = [0, 0, 0x90] as const

/** A card's 256 bytes of text. Throws a RangeError when a text is longer than its field: the description is wrong. */
export function cardText(card: CardDescription): Uint8Array {
  const block = blankText(TEXT_LENGTH)
  for (const field of CARD_FIELDS[card.cardType]) writeField(block, field, textOf(card, field.field))
  return block
}

function textOf(card: CardDescription, field: FieldName): string {
  const english = card.englishName ?? ''
  if (field === TYPE_FLAG.field) return card.typeFlag ?? FLAGS[card.cardType]
  if (card.cardType === 'foreigner2023' && field === 'englishName') return english.slice(0, 35)
  if (field === 'englishNameRest') return english.slice(35)
  return card[field] ?? ''
}

function writeField(block: Uint8Array, { field, offset, length }: Field, text: string) {
  const bytes = Buffer.from(text, 'utf16le')
  if (bytes.length > length)
    throw new RangeError(`${field} has ${bytes.length / 2} units; the card holds ${length / 2}`)
  block.set(bytes, offset)
}

/** UTF-16LE blanks, the padding of the chip. */
function blankText(length: number): Uint8Array {
  return Uint8Array.from({ length }, (_, at) => (at % 2 === 0 ? 0x20 : 0))
}

/** The reply to `30 01`: 1,295 bytes with a photo of the usual size. */
export function readTextReply(card: CardDescription): Uint8Array {
  const text = cardText(card)
  const photo = card.photo ?? countingPattern(PHOTO_BYTES)
  return buildReply(SUCCESS, joined([uint16(text.length), uint16(photo.length), text, photo]))
}

/** The reply to `30 10`: as `30 01`, with a length and a place for fingerprints; none unless the card has them. */
export function readFingerprintReply(card: CardDescription): Uint8Array {
  const text = cardText(card)
  const photo = card.photo ?? countingPattern(PHOTO_BYTES)
  const fingerprint = card.fingerprint ?? new Uint8Array(0)
  const sizes = [text, photo, fingerprint].map((part) => uint16(part.length))
  return buildReply(SUCCESS, joined([...sizes, text, photo, fingerprint]))
}

/** The reply to `30 03`: the appended address, with or without the two length bytes, or status 91. */
export function readAppendedReply(card: CardDescription, withPrefix = true): Uint8Array {
  if (card.newAddress === undefined) return buildReply([0, 0, 0x91])
  const text = blankText(ADDRESS_BYTES)
  writeField(text, { field: 'address', offset: 0, length: ADDRESS_BYTES }, card.newAddress)
  return buildReply(SUCCESS, withPrefix ? joined([uint16(text.length), text]) : text)
}

function countingPattern(length: number): Uint8Array {
  return Uint8Array.from({ length }, (_, at) => at & 0xff)
}

function uint16(value: number): Uint8Array {
  return Uint8Array.of(value >> 8, value & 0xff)
}

function joined(parts: readonly Uint8Array[]): Uint8Array {
  return Uint8Array.from(Buffer.concat(parts))
}
