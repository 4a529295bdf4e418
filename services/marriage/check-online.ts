import type { Party } from '../../domain/marriage/party.ts'
import type { Result } from '../../standards/result.ts'
import { refuse } from '../../standards/result.ts'
import type { CaseView } from '../contract.ts'
import type { StaffContext } from '../trpc.ts'
import { noSuchCase } from './refusals.ts'
import { takeStep } from './step.ts'

/**
 * Asks the centre for the identity and marital status of both (婚姻登记条例: 联网核对), at once, and records its answer.
 * When the line is down the refusal says so and the case waits as it is.
 */
export async function checkOnline(context: StaffContext, caseId: string): Promise<Result<CaseView>> {
  const found = context.office.database.marriages.find(caseId)
  const man = found?.parties.man
  const woman = found?.parties.woman
  if (!man || !woman) return refuse(noSuchCase)
  const reply = await context.office
    .centre()
    .maritalStatus({ caseId, man: identity(man), woman: identity(woman) })
  if (!reply.ok) return reply
  return takeStep(context, caseId, { kind: 'checkOnline', ...reply.value })
}

function identity({ documentType, documentNumber, name }: Party) {
  return { documentType, documentNumber, name }
}
