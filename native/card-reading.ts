/**
 * What one ID card says, exactly as its chip says it. Dates are the chip's own `YYYYMMDD`; nothing is corrected here:
 * `warnings` lists what does not agree (check character, birth date, sex, validity), for the clerk to judge.
 */
export interface CardReading {
  readonly cardType: 'resident' | 'hmt' | 'foreigner2017' | 'foreigner2023' | 'unknown'
  /** The Chinese name, or on a foreigner's card without one an empty string. Right-trimmed, never normalised. */
  readonly name?: string
  readonly chineseName?: string
  readonly englishName?: string
  readonly sex: string
  /** GB/T 3304 code, resident cards only. */
  readonly ethnicity?: string
  readonly birthDate: string
  readonly address?: string
  /** The appended address (command 30 03), when the card has one: it is the residence in force. */
  readonly newAddress?: string
  readonly idNumber: string
  readonly issuer?: string
  readonly validFrom: string
  /** `YYYYMMDD`, or `长期`. */
  readonly validTo: string
  readonly passNumber?: string
  readonly issueCount?: string
  readonly nationality?: string
  readonly version?: string
  readonly authority?: string
  readonly renewalCount?: string
  readonly previousLink?: string
  readonly typeFlag?: string
  /** The name's UTF-16 code units as hex, untouched: the evidence when a character had to be replaced. */
  readonly rawNameHex: string
  /** Set when the name holds a private-use character, with the table's suggestion where it has one. */
  readonly nameCodePoints?: readonly string[]
  readonly suggestedName?: string
  readonly suggestedCodePoints?: readonly string[]
  readonly needsReview?: boolean
  readonly fingerprintLength?: number
  /** The 1,024-byte WLT photo as it came, or null when the card carries none. */
  readonly photo: Uint8Array | null
  readonly warnings: readonly CardWarning[]
}

export type CardWarning =
  | 'CHECK_CHARACTER'
  | 'BIRTH_DATE_DIFFERS'
  | 'SEX_DIFFERS'
  | 'NOT_YET_VALID'
  | 'EXPIRED'
  | 'IMPOSSIBLE_DATE'
  | 'NUMBER_PATTERN'
  | 'LONE_SURROGATE'
  | 'UNKNOWN_TYPE'
