import type { Result } from '../../standards/result.ts'
import { refuse } from '../../standards/result.ts'
import type { CaseView } from '../contract.ts'
import { legalToday } from '../today.ts'
import type { StaffContext } from '../trpc.ts'
import { noSuchCase } from './refusals.ts'
import { stepAllowed, takeStep } from './step.ts'

/**
 * Registers at the centre, which alone checks for the nation and allots the number, then writes its answer here.
 * Asked again after a lost answer, the centre gives the first answer: the key is the case and the step.
 */
export async function register(context: StaffContext, caseId: string): Promise<Result<CaseView>> {
  const found = context.office.database.marriages.find(caseId)
  if (!found) return refuse(noSuchCase)
  const allowed = stepAllowed(context, found, { kind: 'number', ...placeholder(context) })
  if (!allowed.ok) return allowed

  const { man, woman } = found.parties
  const { man: manBooklet, woman: womanBooklet } = found.booklets
  if (!man || !woman || !manBooklet || !womanBooklet) return refuse(noSuchCase)
  const reply = await context.office.centre().registerMarriage({
    idempotencyKey: `${caseId}/number`,
    caseId,
    man,
    woman,
    manBooklet: manBooklet.serial,
    womanBooklet: womanBooklet.serial,
    registrar: context.staff.staffNumber,
  })
  if (!reply.ok) return reply
  return takeStep(context, caseId, { kind: 'number', ...reply.value })
}

/** The step is tried against the rules before the centre is asked, so that it is never asked in vain. */
function placeholder({ office }: StaffContext) {
  const { code } = office.database.profile()
  const today = legalToday(office)
  return { certificateNumber: `J${code}-${today.slice(0, 4)}-000000`, registeredOn: today, receipt: '' }
}
