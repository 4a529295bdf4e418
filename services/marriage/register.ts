import type { MarriageCase } from '../../domain/marriage/case.ts'
import type { MarriageCommand } from '../../domain/marriage/procedure.ts'
import type { Refusal, Result } from '../../standards/result.ts'
import { refuse } from '../../standards/result.ts'
import type { RegisterRequest } from '../../sync/protocol/messages.ts'
import type { CaseView } from '../contract.ts'
import type { Office } from '../office.ts'
import { legalToday } from '../today.ts'
import type { StaffContext } from '../trpc.ts'
import { noSuchCase } from './refusals.ts'
import { stepAllowed, takeStep } from './step.ts'
import { markSettled, markUnsettled, unsettledBy } from './unsettled-registration.ts'

/** After these the centre may have registered: only its answer to the same question tells. */
const leavesUnsettled: ReadonlySet<Refusal['code']> = new Set([
  'CENTRE_TIMEOUT',
  'CENTRE_FAULT',
  'CENTRE_NOT_TRUSTED',
])

/**
 * Registers at the centre, which alone checks for the nation and allots the number, then writes its answer here.
 * Asked again after a lost answer, the centre gives the first answer: the key is the case and the step.
 */
export async function register(context: StaffContext, caseId: string): Promise<Result<CaseView>> {
  const { office } = context
  const found = office.database.marriages.find(caseId)
  const asked = unsettledBy(office, caseId)
  const registrar = asked ?? context.staff.staffNumber
  const request = found && requestOf(found, registrar)
  if (!found || !request) return refuse(noSuchCase)

  // Tried against the rules first, so that the centre is never asked in vain; but what was asked before is asked again
  // whatever the day is now.
  if (asked === null) {
    const allowed = stepAllowed(context, found, rehearsal(office))
    if (!allowed.ok) return allowed
  }
  markUnsettled(office, caseId, registrar)
  const reply = await office.centre().registerMarriage(request)
  if (!reply.ok) {
    if (!leavesUnsettled.has(reply.refusal.code)) markSettled(office, caseId)
    return reply
  }
  return office.database.transact(() => {
    markSettled(office, caseId)
    return takeStep(context, caseId, { kind: 'number', ...reply.value })
  })
}

function requestOf(found: MarriageCase, registrar: string): RegisterRequest | null {
  const { man, woman } = found.parties
  const { man: manBooklet, woman: womanBooklet } = found.booklets
  if (!man || !woman || !manBooklet || !womanBooklet) return null
  return {
    idempotencyKey: `${found.id}/number`,
    caseId: found.id,
    man,
    woman,
    manBooklet: manBooklet.serial,
    womanBooklet: womanBooklet.serial,
    registrar,
  }
}

/** The step as it would be taken today; the number is the centre's to give. */
function rehearsal(office: Office): MarriageCommand {
  const { code } = office.database.profile()
  const registeredOn = legalToday(office)
  return {
    kind: 'number',
    certificateNumber: `J${code}-${registeredOn.slice(0, 4)}-000000`,
    registeredOn,
    receipt: '',
  }
}
