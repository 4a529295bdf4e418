import type { Side } from '../../domain/marriage/party.ts'
import { ok, type Result, refuse } from '../../standards/result.ts'
import type { CaseView, DraftField } from '../contract.ts'
import type { Office } from '../office.ts'
import { officeTime } from '../today.ts'
import type { StaffContext } from '../trpc.ts'
import { draftFromCard } from './card-draft.ts'
import { viewOf } from './case-view.ts'
import { cardGone, noSuchCase } from './refusals.ts'

/**
 * Saves one field as it is typed: its own durable commit, outside the ledger, since half a name is nobody's fact.
 * A name typed over a card's name with a private-use character is the clerk's confirmation of what the card shows.
 */
export function saveField(
  { office, staff }: StaffContext,
  input: { caseId: string; side: Side; field: Exclude<DraftField, 'entry'>; value: string },
): { savedAt: string } {
  const savedAt = officeTime(office)
  const { caseId, side, field, value } = input
  office.database.drafts.save(caseId, side, field, value, savedAt)
  if (field === 'name') confirmName(office, { caseId, side, value, savedAt, confirmedBy: staff.staffNumber })
  return { savedAt }
}

function confirmName(
  office: Office,
  {
    caseId,
    side,
    value,
    savedAt,
    confirmedBy,
  }: { caseId: string; side: Side; value: string; savedAt: string; confirmedBy: string },
): void {
  const entry = office.database.drafts.of(caseId)[side].entry
  if (!entry) return
  const parsed = JSON.parse(entry) as { needsReview?: boolean }
  if (parsed.needsReview !== true) return
  const confirmed = { ...parsed, nameConfirmedBy: value.trim() === '' ? null : confirmedBy }
  office.database.drafts.save(caseId, side, 'entry', JSON.stringify(confirmed), savedAt)
}

/** Fills one side of the form from a card that was just read. */
export function takeCard(
  { office }: StaffContext,
  { caseId, side, readId }: { caseId: string; side: Side; readId: string },
): Result<CaseView> {
  const read = office.reads.get(readId)
  if (!read) return refuse(cardGone)
  if (!office.database.marriages.find(caseId)) return refuse(noSuchCase)
  office.database.drafts.saveAll(caseId, side, draftFromCard(read), officeTime(office))
  office.live.set({ card: null })
  return ok(viewOf(office, caseId))
}
