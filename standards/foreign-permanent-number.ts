import { type CalendarDate, compareDates, fromCompact } from './calendar-date.ts'
import { checkCharacter } from './id-number.ts'

export type ForeignPermanentFault = 'FORM' | 'BIRTH_DATE' | 'FUTURE_BIRTH_DATE' | 'CHECK_CHARACTER'

/** A number of the Foreign Permanent Resident ID (外国人永久居留身份证). */
export interface ForeignPermanentNumber {
  /** Upper case, half-width, without spaces. */
  readonly number: string
  readonly edition: '2017' | '2023' | null
  readonly valid: boolean
  /** Only the 2023 number holds the whole date; the 2017 one has two digits of the year. */
  readonly birthDate: CalendarDate | null
  /** Alpha-3 on the 2017 card, numeric (GB/T 2659) in the 2023 number. */
  readonly nationality: string | null
  readonly reason: ForeignPermanentFault | null
}

const pattern2017 = /^([A-Z]{3})\d{12}$/
const pattern2023 = /^9(\d{2})(\d{3})(\d{8})\d{3}[0-9X]$/

/**
 * 2017 card: three letters of nationality and twelve digits (its check digit is not published and not judged).
 * 2023 card: 18 characters, 9 + place of acceptance (2) + nationality (3) + birth date (8) + sequence (3) + a check
 * character as in GB 11643 (ISO 7064 MOD 11-2).
 */
export function parseForeignPermanentNumber(text: string, today: CalendarDate): ForeignPermanentNumber {
  const number = text.normalize('NFKC').replaceAll(/\s/gu, '').toUpperCase()
  const old = pattern2017.exec(number)
  if (old?.[1]) {
    return { number, edition: '2017', valid: true, birthDate: null, nationality: old[1], reason: null }
  }
  const [, , nationality, birth] = pattern2023.exec(number) ?? []
  if (!nationality || !birth) {
    return { number, edition: null, valid: false, birthDate: null, nationality: null, reason: 'FORM' }
  }
  const birthDate = fromCompact(birth)
  const reason = faultOf(number, birthDate, today)
  return { number, edition: '2023', valid: reason === null, birthDate, nationality, reason }
}

function faultOf(
  number: string,
  birthDate: CalendarDate | null,
  today: CalendarDate,
): ForeignPermanentFault | null {
  if (birthDate === null) return 'BIRTH_DATE'
  if (compareDates(birthDate, today) > 0) return 'FUTURE_BIRTH_DATE'
  return checkCharacter(number.slice(0, 17)) === number[17] ? null : 'CHECK_CHARACTER'
}
