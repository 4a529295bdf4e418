import { z } from 'zod'
import { ok, type Result, refuse } from '../standards/result.ts'
import type { StatusReply, StatusRequest } from '../sync/protocol/messages.ts'
import { outcomes } from '../sync/protocol/outcome.ts'
import type { Database } from './database.ts'
import { personKey } from './person-key.ts'
import type { RegistryPolicy } from './policy.ts'
import { type Sender, senderFields } from './sender.ts'
import { standingSchema } from './standing.ts'

/**
 * What the nation knows of two people's marital status now (联网核对). The look-up itself is recorded as an event.
 *
 * Refuses REVOKED_KEY and REPLAYED; a person who may not marry is an answer, not a refusal.
 */
export async function checkMaritalStatus(
  database: Database,
  policy: RegistryPolicy,
  sender: Sender,
  request: StatusRequest,
): Promise<Result<StatusReply>> {
  const asked = {
    ...senderFields(sender),
    caseId: request.caseId,
    manKey: personKey(request.man.documentType, request.man.documentNumber),
    womanKey: personKey(request.woman.documentType, request.woman.documentNumber),
    manName: request.man.name,
    womanName: request.woman.name,
    unlisted: policy.unlistedPerson,
  }
  const [row] = await database.query(rowSchema, 'select check_marital_status($1) as answer', [
    JSON.stringify(asked),
  ])
  if (!row) throw new Error('check_marital_status answered nothing')
  const { answer } = row
  if (answer.kind !== 'standing') return refuse(outcomes[answer.kind])
  const { man, woman, receipt } = answer
  return ok({ man, woman, checkedAt: sender.receivedAt.toISOString(), receipt })
}

const rowSchema = z.object({
  answer: z.discriminatedUnion('kind', [
    standingSchema
      .pick({ man: true, woman: true })
      .extend({ kind: z.literal('standing'), receipt: z.string() }),
    z.object({ kind: z.enum(['REVOKED_KEY', 'REPLAYED']) }),
  ]),
})
