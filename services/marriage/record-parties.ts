import { isDeepStrictEqual } from 'node:util'
import { type Party, type Side, sides } from '../../domain/marriage/party.ts'
import { ok, type Result, refuse } from '../../standards/result.ts'
import type { CaseView } from '../contract.ts'
import type { StaffContext } from '../trpc.ts'
import { viewOf } from './case-view.ts'
import { partyFromDraft } from './party-draft.ts'
import { noSuchCase } from './refusals.ts'
import { takeStep } from './step.ts'

/** Turns what was typed into the parties of the case. Both are ready, or neither is recorded. */
export function recordParties(context: StaffContext, caseId: string): Result<CaseView> {
  const { marriages, drafts } = context.office.database
  if (!marriages.find(caseId)) return refuse(noSuchCase)
  const draft = drafts.of(caseId)

  const ready: { side: Side; party: Party }[] = []
  for (const side of sides) {
    const party = partyFromDraft(side, draft[side])
    if (!party.ok) return party
    ready.push({ side, party: party.value })
  }

  return context.office.database.transact(() => {
    for (const { side, party } of ready) {
      // An unchanged party is not recorded again: what was signed on it stays signed.
      if (isDeepStrictEqual(marriages.find(caseId)?.parties[side], party)) continue
      const step = takeStep(context, caseId, { kind: 'recordParty', side, party })
      if (!step.ok) return step
    }
    return ok(viewOf(context.office, caseId))
  })
}
