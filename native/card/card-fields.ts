import type { CardReading } from '../card-reading.ts'

export type CardType = CardReading['cardType']

/** The names of what a card's text block may hold. */
export type FieldName =
  | 'name'
  | 'chineseName'
  | 'englishName'
  | 'englishNameRest'
  | 'sex'
  | 'ethnicity'
  | 'birthDate'
  | 'address'
  | 'idNumber'
  | 'issuer'
  | 'validFrom'
  | 'validTo'
  | 'passNumber'
  | 'issueCount'
  | 'nationality'
  | 'version'
  | 'authority'
  | 'renewalCount'
  | 'previousLink'
  | 'typeFlag'

/** One field of the text block; offset and length in bytes, two to a UTF-16 unit. */
export interface Field {
  readonly field: FieldName
  readonly offset: number
  readonly length: number
}

/** Where the flag stands that tells the card types apart. */
export const TYPE_FLAG: Field = { field: 'typeFlag', offset: 248, length: 2 }

/** The whole text block of every card type. */
export const TEXT_LENGTH = 256

/** The resident identity card's layout, which the permit for Hong Kong, Macau and Taiwan shares up to 219. */
const NAME: Field = { field: 'name', offset: 0, length: 30 }
const SEX: Field = { field: 'sex', offset: 30, length: 2 }
const ETHNICITY: Field = { field: 'ethnicity', offset: 32, length: 4 }
const BIRTH: Field = { field: 'birthDate', offset: 36, length: 16 }
const ADDRESS: Field = { field: 'address', offset: 52, length: 70 }
const ID_NUMBER: Field = { field: 'idNumber', offset: 122, length: 36 }
const ISSUER: Field = { field: 'issuer', offset: 158, length: 30 }
const VALID_FROM: Field = { field: 'validFrom', offset: 188, length: 16 }
const VALID_TO: Field = { field: 'validTo', offset: 204, length: 16 }

const RESIDENT: readonly Field[] = [
  NAME,
  SEX,
  ETHNICITY,
  BIRTH,
  ADDRESS,
  ID_NUMBER,
  ISSUER,
  VALID_FROM,
  VALID_TO,
]

/** The field table of each card type, in the order the card prints them. */
export const CARD_FIELDS: Readonly<Record<CardType, readonly Field[]>> = {
  resident: RESIDENT,
  /** 港澳台居民居住证, flag J. 32–35 is reserved: there is no ethnicity. */
  hmt: [
    NAME,
    SEX,
    BIRTH,
    ADDRESS,
    ID_NUMBER,
    ISSUER,
    VALID_FROM,
    VALID_TO,
    { field: 'passNumber', offset: 220, length: 18 },
    { field: 'issueCount', offset: 238, length: 4 },
    TYPE_FLAG,
  ],
  /** 外国人永久居留身份证, 2017 layout, flag I. The issuing authority is not on the chip. */
  foreigner2017: [
    { field: 'englishName', offset: 0, length: 120 },
    { field: 'sex', offset: 120, length: 2 },
    { field: 'idNumber', offset: 122, length: 30 },
    { field: 'nationality', offset: 152, length: 6 },
    { field: 'chineseName', offset: 158, length: 30 },
    VALID_FROM,
    VALID_TO,
    { field: 'birthDate', offset: 220, length: 16 },
    { field: 'version', offset: 236, length: 4 },
    { field: 'authority', offset: 240, length: 8 },
    TYPE_FLAG,
  ],
  /** 外国人永久居留身份证, 2023 五星卡, flag Y. The English name goes on at 220, in the middle of a word. */
  foreigner2023: [
    { field: 'chineseName', offset: 0, length: 30 },
    SEX,
    { field: 'renewalCount', offset: 32, length: 4 },
    BIRTH,
    { field: 'englishName', offset: 52, length: 70 },
    ID_NUMBER,
    VALID_FROM,
    VALID_TO,
    { field: 'englishNameRest', offset: 220, length: 22 },
    { field: 'nationality', offset: 242, length: 6 },
    TYPE_FLAG,
    { field: 'previousLink', offset: 250, length: 6 },
  ],
  /** A flag no table knows: the oldest layout, for the clerk to look at beside the printed card, never to trust. */
  unknown: [...RESIDENT, TYPE_FLAG],
}

const TYPE_BY_FLAG: Readonly<Record<string, CardType>> = {
  '': 'resident',
  J: 'hmt',
  I: 'foreigner2017',
  Y: 'foreigner2023',
}

/** The card type a flag stands for; the flag is the unit at 248, blanks stripped. */
export function cardTypeOf(flag: string): CardType {
  return Object.hasOwn(TYPE_BY_FLAG, flag) ? (TYPE_BY_FLAG[flag] ?? 'unknown') : 'unknown'
}
