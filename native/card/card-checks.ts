import { checkCharacter } from '../../standards/id-number.ts'
import type { CardWarning } from '../card-reading.ts'
import type { CardType } from './card-fields.ts'

/** What the checks look at. Texts as the chip has them. */
export interface CheckedFields {
  readonly sex: string
  readonly birthDate: string
  readonly idNumber: string
  readonly validFrom: string
  readonly validTo: string
}

/** How the number of each card type is built, and what of it can be compared with the other fields. */
interface NumberRule {
  readonly pattern: RegExp
  readonly hasCheckCharacter: boolean
  /** The birth date inside the number, as `YYYYMMDD` or `YYMMDD`. */
  readonly birth: { readonly at: number; readonly digits: 6 | 8 }
  /** Where the digit stands whose parity says the sex: odd for men, even for women. */
  readonly sexDigitAt: number | null
}

const CITIZEN = { hasCheckCharacter: true, birth: { at: 6, digits: 8 }, sexDigitAt: 16 } as const

const NUMBER_RULES: Readonly<Record<CardType, NumberRule | null>> = {
  resident: { pattern: /^(?!8[123]0000)[1-8]\d{16}[\dX]$/, ...CITIZEN },
  hmt: { pattern: /^8[123]0000\d{11}[\dX]$/, ...CITIZEN },
  foreigner2023: { pattern: /^9\d{16}[\dX]$/, ...CITIZEN, sexDigitAt: null },
  foreigner2017: {
    pattern: /^[A-Z]{3}\d{12}$/,
    hasCheckCharacter: false,
    birth: { at: 7, digits: 6 },
    sexDigitAt: null,
  },
  unknown: null,
}

/**
 * What on the card does not agree with itself or with the day. Warnings for the clerk; nothing is corrected.
 * `today` is `YYYYMMDD`; without it validity is not judged.
 */
export function checkCard(type: CardType, fields: CheckedFields, today: string | undefined): CardWarning[] {
  const warnings: CardWarning[] = []
  if (type === 'unknown') warnings.push('UNKNOWN_TYPE')
  const rule = NUMBER_RULES[type]
  if (rule) warnings.push(...checkNumber(rule, fields))
  if (!hasRealDates(fields)) warnings.push('IMPOSSIBLE_DATE')
  if (today !== undefined) warnings.push(...checkValidity(fields, today))
  return warnings
}

function checkNumber(rule: NumberRule, { idNumber, birthDate, sex }: CheckedFields): CardWarning[] {
  if (!rule.pattern.test(idNumber)) return ['NUMBER_PATTERN']
  const warnings: CardWarning[] = []
  if (rule.hasCheckCharacter && checkCharacter(idNumber.slice(0, 17)) !== idNumber[17])
    warnings.push('CHECK_CHARACTER')
  const { at, digits } = rule.birth
  if (idNumber.slice(at, at + digits) !== birthDate.slice(8 - digits)) warnings.push('BIRTH_DATE_DIFFERS')
  if (rule.sexDigitAt !== null && (sex === '1' || sex === '2')) {
    const isOdd = Number(idNumber[rule.sexDigitAt]) % 2 === 1
    if (isOdd !== (sex === '1')) warnings.push('SEX_DIFFERS')
  }
  return warnings
}

/** `长期`: valid without end. */
const WITHOUT_END = '长期'

function hasRealDates({ birthDate, validFrom, validTo }: CheckedFields): boolean {
  return isRealDate(birthDate) && isRealDate(validFrom) && (validTo === WITHOUT_END || isRealDate(validTo))
}

function checkValidity({ validFrom, validTo }: CheckedFields, today: string): CardWarning[] {
  if (isRealDate(validFrom) && today < validFrom) return ['NOT_YET_VALID']
  if (isRealDate(validTo) && today > validTo) return ['EXPIRED']
  return []
}

/** Whether `YYYYMMDD` names a day of the calendar. */
function isRealDate(text: string): boolean {
  if (!/^\d{8}$/.test(text)) return false
  const iso = `${text.slice(0, 4)}-${text.slice(4, 6)}-${text.slice(6)}`
  const instant = new Date(`${iso}T00:00:00Z`)
  return !Number.isNaN(instant.getTime()) && instant.toISOString().startsWith(iso)
}
