import { blockingChecks, checksFor } from '../domain/marriage/eligibility.ts'
import type { Capability } from '../domain/marriage/law-context.ts'
import { refusalOf } from '../domain/marriage/refusals.ts'

import { type Result, refuse } from '../standards/result.ts'
import type { RegisterReply, RegisterRequest } from '../sync/protocol/messages.ts'
import type { Database } from './database.ts'
import { firstAnswer } from './first-answer.ts'
import { legalDate } from './legal-date.ts'
import type { RegistryPolicy } from './policy.ts'
import { registerMarriage } from './register-marriage.ts'
import type { Sender } from './sender.ts'

/**
 * Checks once more, with the same rules the office used but on the centre's own date, that these two may marry, and
 * registers them. A command that took effect before keeps its answer even if the rules would refuse it today.
 */
export async function registerLawfulMarriage(
  database: Database,
  policy: RegistryPolicy,
  sender: Sender,
  capabilities: readonly Capability[],
  request: RegisterRequest,
): Promise<Result<RegisterReply>> {
  const today = legalDate(sender.receivedAt)
  const [blocking] = blockingChecks(checksFor(request.man, request.woman, { today, capabilities }))
  if (!blocking) return registerMarriage(database, policy, sender, request)
  return (await firstAnswer(database, sender.office, request)) ?? refuse(refusalOf(blocking))
}
