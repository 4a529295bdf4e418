import { z } from 'zod'
import { statusOutcomeSchema } from '../../domain/marriage/case.ts'
import { partySchema } from '../../domain/marriage/party.ts'

/**
 * What an office and the centre say to each other. Every request travels in a signed envelope (`envelope.ts`);
 * every reply is one of these, or a refusal with a sentence.
 */

/** `GET /v1/time?nonce=…`: the one request without an envelope; its reply is signed like every other. */
export const timeReplySchema = z.strictObject({ time: z.iso.datetime() })

/** `POST /v1/marital-status`: what does the nation know of these two, now? */
export const statusRequestSchema = z.strictObject({
  caseId: z.string(),
  man: z.strictObject({ documentType: z.string(), documentNumber: z.string(), name: z.string() }),
  woman: z.strictObject({ documentType: z.string(), documentNumber: z.string(), name: z.string() }),
})
export const statusReplySchema = z.strictObject({
  man: statusOutcomeSchema,
  woman: statusOutcomeSchema,
  checkedAt: z.iso.datetime(),
  receipt: z.string(),
})

/** `POST /v1/marriages`: register. The same `idempotencyKey` sent twice has one effect and one answer. */
export const registerRequestSchema = z.strictObject({
  idempotencyKey: z.string(),
  caseId: z.string(),
  man: partySchema,
  woman: partySchema,
  manBooklet: z.string(),
  womanBooklet: z.string(),
  registrar: z.string(),
})
export const registerReplySchema = z.strictObject({
  certificateNumber: z.string(),
  registeredOn: z.iso.date(),
  receipt: z.string(),
})

export const refusalSchema = z.strictObject({
  code: z.string(),
  sentence: z.strictObject({ zh: z.string(), en: z.string() }),
  remedy: z.strictObject({ zh: z.string(), en: z.string() }).nullable(),
  basis: z.string().nullable(),
})
/** The body of every 4xx answer of the centre. */
export const refusalReplySchema = z.strictObject({ refusal: refusalSchema })

export type TimeReply = z.infer<typeof timeReplySchema>
export type StatusRequest = z.infer<typeof statusRequestSchema>
export type StatusReply = z.infer<typeof statusReplySchema>
export type RegisterRequest = z.infer<typeof registerRequestSchema>
export type RegisterReply = z.infer<typeof registerReplySchema>
