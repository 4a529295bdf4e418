import type { MarriageCase, MarriageEvent } from '../../domain/marriage/case.ts'
import { decide, type MarriageCommand } from '../../domain/marriage/procedure.ts'
import { ok, type Result, refuse } from '../../standards/result.ts'
import type { CaseView } from '../contract.ts'
import { legalToday, officeTime } from '../today.ts'
import type { StaffContext } from '../trpc.ts'
import { viewOf } from './case-view.ts'
import { noSuchCase, registrationUnsettled } from './refusals.ts'
import { unsettledBy } from './unsettled-registration.ts'

/**
 * Takes one step of the procedure: the law decides, and what it allows is written to the ledger and the tables in
 * one transaction. A refusal leaves everything as it was.
 */
export function takeStep(context: StaffContext, caseId: string, command: MarriageCommand): Result<CaseView> {
  const found = context.office.database.marriages.find(caseId)
  if (!found) return refuse(noSuchCase)
  if (command.kind !== 'number' && unsettledBy(context.office, caseId) !== null)
    return refuse(registrationUnsettled)
  const decided = stepAllowed(context, found, command)
  if (!decided.ok) return decided
  recordEvents(context, found, decided.value)
  return ok(viewOf(context.office, caseId))
}

/** Asks the law without taking the step: before the centre is asked, before paper moves. */
export function stepAllowed(
  context: StaffContext,
  found: MarriageCase,
  command: MarriageCommand,
): Result<readonly MarriageEvent[]> {
  return decide(found, command, lawContext(context))
}

export function lawContext({ office, staff }: StaffContext) {
  return { today: legalToday(office), role: staff.role, capabilities: office.database.profile().capabilities }
}

function recordEvents(
  { office, staff }: StaffContext,
  { id }: MarriageCase,
  events: readonly MarriageEvent[],
): void {
  const time = officeTime(office)
  const { window } = office.database.profile()
  office.database.record(
    events.map(({ kind, payload }) => ({
      kind: `marriage.${kind}`,
      subject: id,
      actor: staff.staffNumber,
      station: window,
      time,
      payload,
    })),
  )
}
