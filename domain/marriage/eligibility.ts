import { sameIdNumber } from '../../standards/id-number.ts'
import { codeChecks, documentChecks, numberChecks } from './checks-of-document.ts'
import { ageChecks, nameChecks, requiredChecks, sexChecks, statedStatusChecks } from './checks-of-person.ts'
import type { EligibilityContext } from './law-context.ts'
import { type Side, sides } from './party.ts'
import { factOf, type PartyFacts, partyTypeOf } from './party-facts.ts'
import { isMainland, partyTypeRules } from './party-types.ts'
import { type Check, checkOf } from './refusals.ts'

export type { EligibilityContext } from './law-context.ts'
export type { PartyFacts } from './party-facts.ts'
export type { Check, CheckOutcome, FindingCode } from './refusals.ts'

type PersonRule = (facts: PartyFacts, side: Side, context: EligibilityContext) => readonly Check[]

/** The rules about one person, in the order a clerk looks at them. */
const personRules: readonly PersonRule[] = [
  requiredChecks,
  nameChecks,
  sexChecks,
  ageChecks,
  numberChecks,
  documentChecks,
  codeChecks,
  statedStatusChecks,
]

/**
 * Whether these two may marry, as far as it can be told from what is recorded or typed so far (民法典 第1046–1051条;
 * 婚姻登记条例). Pure and quick: it may run at every keystroke. What is not known yet is `pending`, never guessed.
 */
export function checksFor(man: PartyFacts, woman: PartyFacts, context: EligibilityContext): readonly Check[] {
  const parties = { man, woman }
  return [
    ...sides.flatMap((side) => personRules.flatMap((rule) => rule(parties[side], side, context))),
    ...samePersonChecks(man, woman),
    ...jurisdictionChecks(parties, context),
    kinshipCheck(context),
  ]
}

/** The checks that stand in the way of the marriage. */
export function blockingChecks(checks: readonly Check[]): readonly Check[] {
  return checks.filter(({ outcome }) => outcome === 'block')
}

/** 15 and 18 digits of one number are one person; so is any document number entered twice. */
function samePersonChecks(man: PartyFacts, woman: PartyFacts): readonly Check[] {
  const his = factOf(man, 'documentNumber')
  const hers = factOf(woman, 'documentNumber')
  if (his === null || hers === null) return []
  return [checkOf(sameIdNumber(his, hers) ? 'SAME_PERSON' : 'DIFFERENT_PERSONS', null)]
}

/** No register tells it: the couple's word is all there is, so the line waits until it has been given. */
function kinshipCheck({ kinship = 'notAsked' }: EligibilityContext): Check {
  return checkOf(kinship === 'denied' ? 'KINSHIP_DENIED' : 'KINSHIP_DECLARED_ONLY', null)
}

/**
 * 婚姻登记条例 第2条: two mainland residents marry at any county office; with a party from elsewhere the office must be
 * designated for that type of party, and the mainland partner comes along.
 */
function jurisdictionChecks(
  parties: Readonly<Record<Side, PartyFacts>>,
  { capabilities }: EligibilityContext,
): readonly Check[] {
  const types = { man: partyTypeOf(parties.man), woman: partyTypeOf(parties.woman) }
  if (types.man && types.woman && !isMainland(types.man) && !isMainland(types.woman)) {
    return [checkOf('BOTH_NOT_MAINLAND', null)]
  }
  return sides.flatMap((side) => {
    const type = types[side]
    const partner = types[side === 'man' ? 'woman' : 'man']
    if (type === null) return []
    const values = { type: partyTypeRules[type].name }
    if (capabilities.includes(partyTypeRules[type].capability)) return [checkOf('OFFICE_MAY', side, values)]
    if (isMainland(type) && partner === null) return [checkOf('OFFICE_MAY_PENDING', side)]
    const comesAlong = isMainland(type) && partner !== null && !isMainland(partner)
    return [checkOf(comesAlong ? 'OFFICE_MAY' : 'OFFICE_MAY_NOT', side, values)]
  })
}
