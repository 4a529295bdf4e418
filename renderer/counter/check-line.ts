import type { Check } from '../../domain/marriage/eligibility.ts'
import { checksFor } from '../../domain/marriage/eligibility.ts'
import { kinshipSaid } from '../../domain/marriage/kinship.ts'
import type { Text } from '../../standards/result.ts'
import type { CaseView, OfficeProfile } from '../api/types.ts'

/** One line of the right column. A code may stand once for each party, so each line has a key of its own. */
export interface CheckLine {
  readonly key: string
  readonly outcome: Check['outcome']
  readonly sentence: Text
  /** What would make it green; shown unless it is. */
  readonly remedy: Text | null
  readonly basis: string | null
}

/** What to call the online check in each of its standings; the words come from the catalogue. */
export interface OnlineWords {
  readonly notDone: Text
  readonly clear: Text
  readonly notClear: Text
}

/** The law's checks over what is recorded, or typed so far, at once; the online check is one of them. */
export function checkLines(
  view: CaseView,
  capabilities: OfficeProfile['capabilities'],
  today: string,
  words: OnlineWords,
): CheckLine[] {
  const { state, parties } = view.case
  const man = (state === 'draft' ? null : parties.man) ?? view.drafts.man
  const woman = (state === 'draft' ? null : parties.woman) ?? view.drafts.woman
  const kinship = kinshipSaid(view.case)
  const lines = checksFor(man, woman, { today, capabilities, kinship }).map(
    ({ code, side, outcome, sentence, remedy, basis }, at) => ({
      key: `${code}/${side ?? 'both'}/${at}`,
      outcome,
      sentence,
      remedy,
      basis,
    }),
  )
  return [...lines, onlineLine(view, words)]
}

const onlineBasis = '婚姻登记条例(联网核对)'

function onlineLine({ case: { statusCheck } }: CaseView, words: OnlineWords): CheckLine {
  const line = { key: 'online', remedy: null, basis: onlineBasis }
  if (!statusCheck) return { ...line, outcome: 'pending', sentence: words.notDone }
  const isClear = statusCheck.man === 'clear' && statusCheck.woman === 'clear'
  return isClear
    ? { ...line, outcome: 'pass', sentence: words.clear }
    : { ...line, outcome: 'block', sentence: words.notClear }
}
