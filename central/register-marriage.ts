import { z } from 'zod'

import { ok, type Refusal, type Result, refuse } from '../standards/result.ts'
import { type RegisterReply, type RegisterRequest, registerReplySchema } from '../sync/protocol/messages.ts'
import { outcomes } from '../sync/protocol/outcome.ts'
import type { Database } from './database.ts'
import { requestHash } from './first-answer.ts'
import { legalDate } from './legal-date.ts'
import { marriageRecord } from './marriage-record.ts'
import { personKey } from './person-key.ts'
import type { RegistryPolicy } from './policy.ts'
import { type Sender, senderFields } from './sender.ts'
import { refusalOfStanding, standingSchema } from './standing.ts'

/**
 * Registers a marriage (结婚登记) for the nation: checks, allots the number, records. One statement, one transaction.
 * The registration date is the centre's own, in Asia/Shanghai.
 *
 * The same idempotency key with the same contents has one effect and gets the first answer, also when it comes many
 * times at once; with other contents it is refused. A refused request takes no number and binds no key.
 */
export async function registerMarriage(
  database: Database,
  policy: RegistryPolicy,
  sender: Sender,
  request: RegisterRequest,
): Promise<Result<RegisterReply>> {
  const registeredOn = legalDate(sender.receivedAt)
  const asked = {
    ...senderFields(sender),
    idempotencyKey: request.idempotencyKey,
    requestHash: requestHash(request),
    caseId: request.caseId,
    manKey: personKey(request.man.documentType, request.man.documentNumber),
    womanKey: personKey(request.woman.documentType, request.woman.documentNumber),
    manName: request.man.name,
    womanName: request.woman.name,
    unlisted: policy.unlistedPerson,
    year: registeredOn.slice(0, 4),
    record: marriageRecord(request, { code: sender.office, name: sender.officeName }, registeredOn),
  }
  const [row] = await database.query(rowSchema, 'select register_marriage($1) as answer', [
    JSON.stringify(asked),
  ])
  if (!row) throw new Error('register_marriage answered nothing')
  const { answer } = row
  if (answer.kind === 'registered') return ok(answer.reply)
  if (answer.kind === 'NUMBERS_EXHAUSTED') return refuse(numbersExhausted)
  if (answer.kind !== 'standing') return refuse(outcomes[answer.kind])
  const refusal = refusalOfStanding(answer)
  if (!refusal) throw new Error('a registration failed although both persons are clear')
  return refuse(refusal)
}

const rowSchema = z.object({
  answer: z.discriminatedUnion('kind', [
    z.object({ kind: z.literal('registered'), reply: registerReplySchema }),
    standingSchema.extend({ kind: z.literal('standing') }),
    z.object({ kind: z.enum(['REVOKED_KEY', 'REPLAYED', 'IDEMPOTENCY_MISMATCH', 'NUMBERS_EXHAUSTED']) }),
  ]),
})

/** The serial has six digits (结婚证字号 J110101-2010-000001). */
const numbersExhausted: Refusal = {
  code: 'NUMBERS_EXHAUSTED',
  sentence: {
    zh: '本机关本年度的结婚证字号已用完（999999 号）。',
    en: "This office's certificate numbers for the year are used up (999999).",
  },
  remedy: {
    zh: '请联系上级管理员增设编号段。',
    en: 'Ask the administrator above for another range of numbers.',
  },
  basis: '婚姻登记证填写规则(结婚证字号)',
}
