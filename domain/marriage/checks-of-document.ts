import { compareDates, isCalendarDate } from '../../standards/calendar-date.ts'
import { countryByCode } from '../../standards/countries.ts'
import { isKnownDivision } from '../../standards/divisions.ts'
import { educationByCode } from '../../standards/education.ts'
import { ethnicGroupByCode } from '../../standards/ethnic-groups.ts'
import { parseForeignPermanentNumber } from '../../standards/foreign-permanent-number.ts'
import { type IdNumber, type IdNumberFault, parseIdNumber } from '../../standards/id-number.ts'
import { occupationByCode } from '../../standards/occupations.ts'
import type { Text } from '../../standards/result.ts'
import type { EligibilityContext } from './law-context.ts'
import type { Party, Side } from './party.ts'
import { factOf, type PartyFacts, partyTypeOf } from './party-facts.ts'
import { partyTypeRules } from './party-types.ts'
import { type Check, checkOf, type FindingCode } from './refusals.ts'

/** Documents whose number is a citizen number (GB 11643). */
const numberedAsCitizens = ['residentId', 'temporaryResidentId', 'hmtResidencePermit']
const chineseRegions = ['156', '344', '446', '158']

const numberFindings: Readonly<Record<IdNumberFault, FindingCode>> = {
  EMPTY: 'ID_NUMBER_CHARACTERS',
  LENGTH: 'ID_NUMBER_LENGTH',
  CHARACTERS: 'ID_NUMBER_CHARACTERS',
  PLACEHOLDER: 'ID_NUMBER_PLACEHOLDER',
  BIRTH_DATE: 'ID_NUMBER_BIRTH_DATE',
  FUTURE_BIRTH_DATE: 'ID_NUMBER_BIRTH_DATE',
  CHECK_CHARACTER: 'ID_NUMBER_CHECK_CHARACTER',
}

/** The number by itself, and against the birth date and sex on the same document. */
export function numberChecks(facts: PartyFacts, side: Side, context: EligibilityContext): readonly Check[] {
  const text = factOf(facts, 'documentNumber')
  const documentType = factOf(facts, 'documentType')
  if (text === null || documentType === null) return []
  if (documentType === 'foreignPermanentResidentId') return foreignNumberChecks(text, facts, side, context)
  if (!numberedAsCitizens.includes(documentType)) return []
  const id = parseIdNumber(text, context.today)
  if (id.reason) return [checkOf(numberFindings[id.reason], side, { length: id.number.length })]
  if (/^\d{15}$/.test(text)) return [checkOf('ID_NUMBER_15', side, { upgraded: id.number })]
  if (id.number !== text) return [checkOf('ID_NUMBER_FORM', side, { number: id.number })]
  return [...agreement(id, facts, side), ...regionChecks(id, facts, side)]
}

function agreement({ birthDate, sex }: IdNumber, facts: PartyFacts, side: Side): readonly Check[] {
  const saidBirthDate = factOf(facts, 'birthDate')
  const saidSex = factOf(facts, 'sex')
  const differs = [
    ...(saidBirthDate !== null && birthDate !== null && saidBirthDate !== birthDate
      ? [checkOf('BIRTH_DATE_DIFFERS', side, { date: birthDate })]
      : []),
    ...(saidSex !== null && saidSex !== sex ? [checkOf('SEX_DIFFERS', side)] : []),
  ]
  if (differs.length > 0) return differs
  return saidBirthDate !== null && saidSex !== null ? [checkOf('ID_NUMBER_AGREES', side)] : []
}

function regionChecks({ number }: IdNumber, facts: PartyFacts, side: Side): readonly Check[] {
  const partyType = partyTypeOf(facts)
  const prefix = partyType && partyTypeRules[partyType].permitPrefix
  return prefix && !number.startsWith(prefix) ? [checkOf('PERMIT_OF_ANOTHER_REGION', side)] : []
}

function foreignNumberChecks(
  text: string,
  facts: PartyFacts,
  side: Side,
  { today }: EligibilityContext,
): readonly Check[] {
  const { number, valid, birthDate } = parseForeignPermanentNumber(text, today)
  if (!valid) return [checkOf('FOREIGN_NUMBER_WRONG', side)]
  if (number !== text) return [checkOf('ID_NUMBER_FORM', side, { number })]
  const said = factOf(facts, 'birthDate')
  return birthDate !== null && said !== null && said !== birthDate
    ? [checkOf('BIRTH_DATE_DIFFERS', side, { date: birthDate })]
    : []
}

/** The document fits the party type, and is valid today: its first and last day both count. */
export function documentChecks(facts: PartyFacts, side: Side, context: EligibilityContext): readonly Check[] {
  return [...documentTypeChecks(facts, side), ...validityChecks(facts, side, context)]
}

function documentTypeChecks(facts: PartyFacts, side: Side): readonly Check[] {
  const partyType = partyTypeOf(facts)
  if (partyType === null) return []
  const rule = partyTypeRules[partyType]
  const documentType = factOf(facts, 'documentType')
  const fits = documentType === null || rule.documents.some((allowed) => allowed === documentType)
  return [
    ...(fits ? [] : [checkOf('DOCUMENT_NOT_FOR_TYPE', side, { type: rule.name })]),
    ...(rule.papers ? [checkOf('PAPERS_OF_TYPE', side, { type: rule.name, papers: rule.papers })] : []),
  ]
}

function validityChecks(facts: PartyFacts, side: Side, { today }: EligibilityContext): readonly Check[] {
  if (factOf(facts, 'documentNumber') === null) return []
  const from = factOf(facts, 'documentValidFrom')
  const to = factOf(facts, 'documentValidTo')
  const known = (date: string | null) => date !== null && isCalendarDate(date)
  if (known(from) && compareDates(from ?? '', today) > 0) {
    return [checkOf('DOCUMENT_NOT_YET_VALID', side, { date: from ?? '' })]
  }
  if (to === 'longTerm') return [checkOf('DOCUMENT_VALID', side)]
  if (to === null || !isCalendarDate(to)) return [checkOf('DOCUMENT_VALIDITY_UNKNOWN', side)]
  if (known(from) && compareDates(from ?? '', to) > 0) return [checkOf('DOCUMENT_DATES_REVERSED', side)]
  return [checkOf(compareDates(to, today) < 0 ? 'DOCUMENT_EXPIRED' : 'DOCUMENT_VALID', side, { date: to })]
}

interface CodedField {
  readonly field: Exclude<keyof Party, 'entry'>
  readonly name: Text
  readonly find: (code: string) => unknown
}

const codedFields: readonly CodedField[] = [
  { field: 'ethnicity', name: { zh: '民族', en: 'ethnic group' }, find: ethnicGroupByCode },
  { field: 'nationality', name: { zh: '国籍', en: 'nationality' }, find: countryByCode },
  { field: 'education', name: { zh: '文化程度', en: 'education' }, find: educationByCode },
  { field: 'occupation', name: { zh: '职业', en: 'occupation' }, find: occupationByCode },
]

/** Codes stand in their national tables; the nationality fits the party type. */
export function codeChecks(facts: PartyFacts, side: Side): readonly Check[] {
  const unknown = codedFields.flatMap(({ field, name, find }) => {
    const code = factOf(facts, field)
    return code !== null && find(code) === null ? [checkOf('CODE_UNKNOWN', side, { field: name, code })] : []
  })
  return [...unknown, ...nationalityChecks(facts, side), ...divisionChecks(facts, side)]
}

function nationalityChecks(facts: PartyFacts, side: Side): readonly Check[] {
  const partyType = partyTypeOf(facts)
  const nationality = factOf(facts, 'nationality')
  if (partyType === null || nationality === null) return []
  const { nationalities } = partyTypeRules[partyType]
  const fits = nationalities ? nationalities.includes(nationality) : !chineseRegions.includes(nationality)
  return fits ? [] : [checkOf('NATIONALITY_DIFFERS', side)]
}

function divisionChecks(facts: PartyFacts, side: Side): readonly Check[] {
  const code = factOf(facts, 'residenceDivision')
  return code !== null && !isKnownDivision(code) ? [checkOf('DIVISION_UNKNOWN', side, { code })] : []
}
