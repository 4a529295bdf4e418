import type { MarriageState } from '../../domain/marriage/case.ts'

/** How a state looks in lists: open work, done, or ended without a registration. */
export function toneOf(state: MarriageState): 'open' | 'done' | 'ended' {
  if (state === 'registered') return 'done'
  return state === 'refused' || state === 'abandoned' ? 'ended' : 'open'
}
