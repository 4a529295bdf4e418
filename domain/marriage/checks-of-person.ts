import {
  addDays,
  addYears,
  type CalendarDate,
  compareDates,
  isCalendarDate,
} from '../../standards/calendar-date.ts'
import { isMarriedStatus, maritalStatusByCode } from '../../standards/marital-status.ts'
import { hasPrivateUse, longestName, type NameFault, nameFault } from '../../standards/person-name.ts'
import type { AgeRule, EligibilityContext } from './law-context.ts'
import type { Side } from './party.ts'
import { factOf, nameUnconfirmed, type PartyFacts, requiredFields } from './party-facts.ts'
import { type Check, checkOf, type FindingCode } from './refusals.ts'

/** Full years a party must have (民法典 第1047条). */
export const ageLimits: Readonly<Record<Side, number>> = { man: 22, woman: 20 }

/** The sex each side of the form is for, GB/T 2261.1. */
const sexOfSide: Readonly<Record<Side, string>> = { man: '1', woman: '2' }

const nameFindings: Readonly<Record<NameFault, FindingCode>> = {
  EMPTY: 'NAME_CHARACTERS',
  TOO_LONG: 'NAME_TOO_LONG',
  CHARACTERS: 'NAME_CHARACTERS',
  SPACE_IN_HAN_NAME: 'NAME_SPACE',
  MIDDLE_DOT: 'NAME_CHARACTERS',
  LONE_SURROGATE: 'NAME_CHARACTERS',
}

/** What the form still lacks. Pending, not refused: the clerk is still typing. */
export function requiredChecks(facts: PartyFacts, side: Side): readonly Check[] {
  const fields = Object.keys(requiredFields) as (keyof typeof requiredFields)[]
  const missing = fields
    .filter((field) => factOf(facts, field) === null)
    .map((field) => requiredFields[field])
  if (missing.length === 0) return []
  const list = {
    zh: missing.map(({ zh }) => zh).join('、'),
    en: missing.map(({ en }) => en).join(', '),
  }
  return [checkOf('FIELDS_MISSING', side, { fields: list })]
}

export function nameChecks(facts: PartyFacts, side: Side): readonly Check[] {
  const name = factOf(facts, 'name')
  if (name === null) return []
  const fault = nameFault(name)
  if (fault) return [checkOf(nameFindings[fault], side, { limit: longestName })]
  if (nameUnconfirmed(facts)) return [checkOf('NAME_UNCONFIRMED', side)]
  return [checkOf(hasPrivateUse(name) ? 'NAME_PRIVATE_USE' : 'NAME_FITS', side)]
}

/** One man and one woman, each on their own side of the form (民法典 第1049条: 男女双方). */
export function sexChecks(facts: PartyFacts, side: Side): readonly Check[] {
  const sex = factOf(facts, 'sex')
  if (sex === null) return []
  return [checkOf(sex === sexOfSide[side] ? 'SEX_FITS_SIDE' : 'SEX_NOT_ON_SIDE', side)]
}

export function ageChecks(
  facts: PartyFacts,
  side: Side,
  { today, ageRule }: EligibilityContext,
): readonly Check[] {
  const birthDate = factOf(facts, 'birthDate')
  if (birthDate === null) return []
  if (!isCalendarDate(birthDate) || compareDates(birthDate, today) > 0) {
    return [checkOf('BIRTH_DATE_IMPOSSIBLE', side, { date: birthDate })]
  }
  const limit = ageLimits[side]
  const from = mayMarryFrom(birthDate, side, ageRule)
  const code = compareDates(from, today) <= 0 ? 'AGE_REACHED' : 'AGE_BELOW_LIMIT'
  return [checkOf(code, side, { limit, from })]
}

/**
 * The first day somebody born on `birthDate` is old enough. Born on 29 February, the birthday of a common year is
 * 28 February (民法典 第202条, last day of the month).
 */
export function mayMarryFrom(
  birthDate: CalendarDate,
  side: Side,
  ageRule: AgeRule = 'birthdayInclusive',
): CalendarDate {
  const birthday = addYears(birthDate, ageLimits[side])
  return ageRule === 'dayAfter' ? addDays(birthday, 1) : birthday
}

/** What the party says of their marital status. The centre's answer comes later and weighs more. */
export function statedStatusChecks(facts: PartyFacts, side: Side): readonly Check[] {
  const code = factOf(facts, 'maritalStatus')
  if (code === null) return []
  if (isMarriedStatus(code)) return [checkOf('STATED_MARRIED', side)]
  const status = maritalStatusByCode(code)
  if (status === null || code === '90') return [checkOf('STATUS_NOT_STATED', side)]
  return [checkOf('STATED_UNMARRIED', side, { status: status.label })]
}
