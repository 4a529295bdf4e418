import { type CalendarDate, compareDates, fromCompact } from './calendar-date.ts'

/** Why a number is not one, in the order the tests are made. Stable: the command line prints them. */
export const idNumberFaults = [
  'EMPTY',
  'LENGTH',
  'CHARACTERS',
  'PLACEHOLDER',
  'BIRTH_DATE',
  'FUTURE_BIRTH_DATE',
  'CHECK_CHARACTER',
] as const
export type IdNumberFault = (typeof idNumberFaults)[number]

/**
 * A citizen number (公民身份号码, GB 11643) as far as it can be read. Residence permits of Hong Kong, Macau and Taiwan
 * residents (prefix 810000, 820000, 830000) follow the same rule.
 */
export interface IdNumber {
  /** Upper case, half-width, 18 characters where 15 digits could be upgraded; as far as it could be tidied otherwise. */
  readonly number: string
  readonly valid: boolean
  readonly birthDate: CalendarDate | null
  /** GB/T 2261.1: `1` male, `2` female. */
  readonly sex: '1' | '2' | null
  readonly reason: IdNumberFault | null
}

const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]
const checkCharacters = '10X98765432'

/** The 18th character for the first 17 digits (ISO 7064 MOD 11-2). Throws unless given 17 digits. */
export function checkCharacter(first17: string): string {
  if (!/^\d{17}$/.test(first17)) throw new RangeError('the check character is computed over 17 digits')
  const sum = weights.reduce((total, weight, at) => total + weight * Number(first17[at]), 0)
  return checkCharacters.charAt(sum % 11)
}

/**
 * A first-generation number in 18 characters: the century 19 and the check character are added. Throws unless given
 * 15 digits. (Sequences 996–999 were reserved for people born in the 1800s; nobody alive has one.)
 */
export function upgradeTo18(number15: string): string {
  if (!/^\d{15}$/.test(number15)) throw new RangeError('a first-generation number has 15 digits')
  const first17 = `${number15.slice(0, 6)}19${number15.slice(6)}`
  return first17 + checkCharacter(first17)
}

/**
 * Reads a number as typed, scanned or pasted. Deliberately tolerated, because no two numbers are confused by it:
 * full-width digits, lower-case x, spaces and hyphens. The first six digits are never judged: divisions are
 * abolished, people keep their numbers.
 */
export function parseIdNumber(text: string, today: CalendarDate): IdNumber {
  const number = tidied(text)
  const unread = { number, valid: false, birthDate: null, sex: null }
  if (number === '') return { ...unread, reason: 'EMPTY' }
  // Signs that are in no number are told before the length, which they distort.
  if (!/^[0-9]*X?$/.test(number)) return { ...unread, reason: 'CHARACTERS' }
  if (number.length !== 15 && number.length !== 18) return { ...unread, reason: 'LENGTH' }
  if (!/^(\d{15}|\d{17}[0-9X])$/.test(number)) return { ...unread, reason: 'CHARACTERS' }
  return readDigits(number.length === 15 ? upgradeTo18(number) : number, today)
}

function readDigits(number: string, today: CalendarDate): IdNumber {
  const birthDate = fromCompact(number.slice(6, 14))
  if (isPlaceholder(number)) return { number, valid: false, birthDate, sex: null, reason: 'PLACEHOLDER' }
  const sex = Number(number[16]) % 2 === 1 ? '1' : '2'
  return { number, valid: false, birthDate, sex, ...judged(number, birthDate, today) }
}

function judged(number: string, birthDate: CalendarDate | null, today: CalendarDate) {
  if (birthDate === null) return { reason: 'BIRTH_DATE' } as const
  if (compareDates(birthDate, today) > 0) return { reason: 'FUTURE_BIRTH_DATE' } as const
  if (!checks(number)) return { reason: 'CHECK_CHARACTER' } as const
  return { valid: true, reason: null } as const
}

function checks(number: string): boolean {
  return checkCharacter(number.slice(0, 17)) === number[17]
}

/**
 * Records from before numbers existed carry zeros around the birth date instead of one (六位零 + 出生日期). Such a number
 * says nothing about who somebody is and must never be used to find or match a person.
 */
function isPlaceholder(number: string): boolean {
  return number.startsWith('000000') || /^\d{6}0{8}/.test(number) || (/0{4}$/.test(number) && !checks(number))
}

function tidied(text: string): string {
  return text
    .normalize('NFKC')
    .replaceAll(/[\s\-‐-―]/gu, '')
    .toUpperCase()
}

/** What `tongban id check --json` prints for one number, in this order of keys. */
export interface IdNumberCheck {
  readonly number: string
  readonly valid: boolean
  readonly birthDate: CalendarDate | null
  readonly sex: '1' | '2' | null
  readonly reason: IdNumberFault | null
}

export function checkIdNumber(text: string, today: CalendarDate): IdNumberCheck {
  const { number, valid, birthDate, sex, reason } = parseIdNumber(text, today)
  return { number, valid, birthDate, sex, reason }
}

/** True when both are the same person's number; 15 digits and their 18-character form are one number. */
export function sameIdNumber(a: string, b: string): boolean {
  return comparable(a) === comparable(b)
}

function comparable(text: string): string {
  const number = tidied(text)
  return /^\d{15}$/.test(number) ? upgradeTo18(number) : number
}
