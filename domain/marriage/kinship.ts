import { type MarriageCase, type MarriageState, marriageStates } from './case.ts'
import { sides } from './party.ts'

/** What both have said of kinship within the prohibited degrees (民法典 第1048条). */
export type KinshipSaid = 'denied' | 'notAsked'

/** 受理 asks both, and is not passed without their answer; every later state of a case rests on it. */
const sinceAcceptance: readonly MarriageState[] = marriageStates.slice(
  marriageStates.indexOf('accepted'),
  marriageStates.indexOf('registered') + 1,
)

/**
 * Whether both have said that they are not related: at the acceptance, and in writing with the statements they sign.
 * A case that ended early keeps what was signed; a party recorded anew is asked anew.
 */
export function kinshipSaid({ state, declarations }: MarriageCase): KinshipSaid {
  const bothSigned = sides.every((side) => declarations[side] !== null)
  return bothSigned || sinceAcceptance.includes(state) ? 'denied' : 'notAsked'
}
