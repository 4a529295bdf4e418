import type { CaseView } from '../contract.ts'
import { record } from '../record.ts'
import { legalToday } from '../today.ts'
import type { StaffContext } from '../trpc.ts'
import { viewOf } from './case-view.ts'

/** Opens an empty case at this window (J-预 and the day's next number). */
export function openCase({ office, staff }: StaffContext): CaseView {
  const { code, epoch, window } = office.database.profile()
  const { id, caseNumber } = office.database.marriages.nextCaseId(legalToday(office), code, epoch)
  record(office, {
    kind: 'marriage.open',
    subject: id,
    actor: staff.staffNumber,
    payload: { caseNumber, window },
  })
  return viewOf(office, id)
}
