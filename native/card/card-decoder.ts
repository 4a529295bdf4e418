import type { CardReading } from '../card-reading.ts'
import { checkCard } from './card-checks.ts'
import {
  CARD_FIELDS,
  type CardType,
  cardTypeOf,
  type FieldName,
  TEXT_LENGTH,
  TYPE_FLAG,
} from './card-fields.ts'
import { GB18030_TABLE, type PrivateUseTable, reviewName } from './private-use.ts'
import type { CardParts } from './reply-shape.ts'
import { decodeText, fieldBytes, hasLoneSurrogate, unitsHex } from './text-block.ts'

export interface DecodeOptions {
  /** `YYYYMMDD` in China; without it validity is not judged. */
  readonly today?: string
  readonly privateUse?: PrivateUseTable
}

/** Half of the 2023 card's English name: it ends in the middle of a word, so its blanks belong to the name. */
const ENGLISH_NAME_FIRST_BYTES = 70

/** The parts of a card's reply as a reading. Total: any bytes give a reading, with warnings where they are odd. */
export function decodeCard(parts: CardParts, options: DecodeOptions = {}): CardReading {
  const block = parts.text.subarray(0, TEXT_LENGTH)
  const type = cardTypeOf(decodeText(fieldBytes(block, TYPE_FLAG.offset, TYPE_FLAG.length)))
  const texts: Partial<Record<FieldName, string>> = {}
  let nameBytes: Uint8Array = new Uint8Array(0)
  let lone = false
  for (const { field, offset, length } of CARD_FIELDS[type]) {
    const bytes = fieldBytes(block, offset, length)
    texts[field] = decodeText(bytes)
    lone ||= hasLoneSurrogate(bytes)
    if (field === 'name' || field === 'chineseName') nameBytes = bytes
  }
  joinEnglishName(texts, block)

  const fields = {
    sex: texts.sex ?? '',
    birthDate: texts.birthDate ?? '',
    idNumber: texts.idNumber ?? '',
    validFrom: texts.validFrom ?? '',
    validTo: texts.validTo ?? '',
  }
  const warnings = checkCard(type, fields, options.today)
  if (lone) warnings.push('LONE_SURROGATE')
  return {
    cardType: type,
    ...texts,
    ...fields,
    ...nameOf(type, texts, options.privateUse ?? GB18030_TABLE),
    rawNameHex: unitsHex(nameBytes),
    ...(parts.fingerprint ? { fingerprintLength: parts.fingerprint.length } : {}),
    photo: parts.photo.length > 0 ? parts.photo : null,
    warnings,
  }
}

/** The second part continues the first without a blank of its own; then the first part must not be trimmed. */
function joinEnglishName(texts: Partial<Record<FieldName, string>>, block: Uint8Array) {
  const rest = texts.englishNameRest
  delete texts.englishNameRest
  if (!rest) return
  const offset = CARD_FIELDS.foreigner2023.find(({ field }) => field === 'englishName')?.offset ?? 0
  texts.englishName = decodeText(block.subarray(offset, offset + ENGLISH_NAME_FIRST_BYTES)) + rest
}

/** A foreigner's Chinese name is their `name` too, so that nobody has to ask which card it was. */
function nameOf(type: CardType, texts: Partial<Record<FieldName, string>>, table: PrivateUseTable) {
  const name = (type.startsWith('foreigner') ? texts.chineseName : texts.name) ?? ''
  return { name, ...reviewName(name, table) }
}
