import type { MarriageState } from '../../domain/marriage/case.ts'

/** The line a clerk reads: identity › preliminary › acceptance › … › issue (身份 › 初审 › 受理 › 声明 › 核验 › 审查 › 证书 › 打印 › 核对 › 签领 › 发证). */
export const steps = [
  'identity',
  'preliminary',
  'acceptance',
  'declaration',
  'check',
  'review',
  'booklets',
  'print',
  'proofread',
  'signFor',
  'issue',
] as const
export type Step = (typeof steps)[number]

/** The step at hand in each state; null once nothing is left to do. */
const stepAtHand: Readonly<Record<MarriageState, Step | null>> = {
  draft: 'identity',
  identityVerified: 'preliminary',
  preliminaryPassed: 'acceptance',
  accepted: 'declaration',
  declared: 'check',
  checkedOnline: 'review',
  reviewed: 'booklets',
  numbered: 'print',
  printed: 'proofread',
  proofread: 'signFor',
  signedFor: 'issue',
  registered: null,
  refused: null,
  abandoned: null,
}

export function stepOf(state: MarriageState): Step | null {
  return stepAtHand[state]
}

/** Whether a step of the line lies behind, is at hand, or is still to come. */
export function standingOf(step: Step, state: MarriageState): 'done' | 'now' | 'open' {
  const now = stepAtHand[state]
  if (now === step) return 'now'
  if (state === 'registered') return 'done'
  if (now === null) return 'open'
  return steps.indexOf(step) < steps.indexOf(now) ? 'done' : 'open'
}
