import type { MarriageCase } from '../../domain/marriage/case.ts'
import type { CaseSummary, CaseView } from '../contract.ts'
import type { Office } from '../office.ts'

/** A case as a screen shows it: what the events tell, and beside it what is being typed. */
export function viewOf(office: Office, caseId: string): CaseView {
  const found = office.database.marriages.find(caseId)
  if (!found) throw new Error(`no marriage case ${caseId}`)
  const { man, woman, savedAt } = office.database.drafts.of(caseId)
  return { case: found, drafts: { man, woman }, savedAt }
}

/** A line of the day's list: the names are those recorded, or as far as they are typed. */
export function summaryOf(office: Office, found: MarriageCase): CaseSummary {
  const drafts = office.database.drafts.of(found.id)
  return {
    id: found.id,
    caseNumber: found.caseNumber,
    state: found.state,
    manName: found.parties.man?.name ?? drafts.man.name ?? '',
    womanName: found.parties.woman?.name ?? drafts.woman.name ?? '',
    changedAt: found.changedAt,
  }
}
