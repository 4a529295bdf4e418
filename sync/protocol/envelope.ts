import { utf8ToBytes } from '@noble/hashes/utils.js'
import { z } from 'zod'
import { canonicalJson } from '../../domain/ledger/event.ts'
import { ok, type Result, refuse } from '../../standards/result.ts'
import { outcomes } from './outcome.ts'
import { type KeyPair, sign, signingAlgorithmSchema, type Verifier } from './signing.ts'

/**
 * The signed envelopes of the wire. A signature covers every other field and the purpose the envelope is for (for a
 * request, its method and path), so that nothing signed for one act can be sent for another. A reply is bound to the
 * nonce of its request: yesterday's "clear" cannot be played back today.
 */

const signatureSchema = z.string().regex(/^[0-9a-f]{128}$/)
export const nonceSchema = z.string().regex(/^[A-Za-z0-9_-]{16,64}$/)
/** A lone surrogate has no UTF-8 bytes of its own, so two bodies could share a signature: such a body is malformed. */
const wellFormed = (text: string) => text.isWellFormed()
/** Nothing invisible in what is looked up and logged: no control characters, no lone surrogates. */
const shortText = z
  .string()
  .min(1)
  .max(64)
  .regex(/^\P{C}+$/u)
const bodySchema = z.string().max(60_000).refine(wellFormed)

export const requestEnvelopeSchema = z.strictObject({
  office: shortText,
  station: shortText,
  keyId: shortText,
  algorithm: signingAlgorithmSchema,
  /** The office's estimate of the centre's time, ISO 8601 UTC with milliseconds. */
  sentAt: z.iso.datetime(),
  /** Fresh for every sending, also for a repeated request. */
  nonce: nonceSchema,
  /** Canonical JSON (RFC 8785) of the message. */
  body: bodySchema,
  signature: signatureSchema,
})
export type RequestEnvelope = z.infer<typeof requestEnvelopeSchema>

export const replyEnvelopeSchema = z.strictObject({
  keyId: shortText,
  algorithm: signingAlgorithmSchema,
  /** The centre's clock. */
  sentAt: z.iso.datetime(),
  /** The request's nonce; empty when the request was too broken to have one. */
  inReplyTo: z.string().max(64),
  body: bodySchema,
  signature: signatureSchema,
})
export type ReplyEnvelope = z.infer<typeof replyEnvelopeSchema>

export interface SigningKey extends KeyPair {
  readonly keyId: string
}

/** What a request is signed for, e.g. `POST /v1/marriages`. */
export type Purpose = string
const replyPurpose: Purpose = 'reply'

export interface RequestHeader {
  readonly office: string
  readonly station: string
  readonly sentAt: string
  readonly nonce: string
}

/** Puts a message into a signed envelope. Throws only for what JSON cannot carry. */
export function sealRequest(
  purpose: Purpose,
  header: RequestHeader,
  message: unknown,
  key: SigningKey,
): RequestEnvelope {
  return seal(purpose, { ...header, ...nameOf(key), body: canonicalJson(message) }, key)
}

/** BAD_SIGNATURE unless the signature is the key's, for this purpose, over every field; MALFORMED for a body no JSON. */
export function openRequest(purpose: Purpose, envelope: RequestEnvelope, verify: Verifier): Result<unknown> {
  return open(purpose, envelope, verify)
}

export function sealReply(
  header: { sentAt: string; inReplyTo: string },
  message: unknown,
  key: SigningKey,
): ReplyEnvelope {
  return seal(replyPurpose, { ...header, ...nameOf(key), body: canonicalJson(message) }, key)
}

/** Refuses BAD_SIGNATURE also when the reply is not to `nonce`. */
export function openReply(envelope: ReplyEnvelope, nonce: string, verify: Verifier): Result<unknown> {
  if (envelope.inReplyTo !== nonce) return refuse(outcomes.BAD_SIGNATURE)
  return open(replyPurpose, envelope, verify)
}

function nameOf(key: SigningKey) {
  return { keyId: key.keyId, algorithm: key.algorithm }
}

function seal<T extends object>(purpose: Purpose, unsigned: T, key: KeyPair): T & { signature: string } {
  return { ...unsigned, signature: sign(key, signedBytes(purpose, unsigned)) }
}

function open(
  purpose: Purpose,
  envelope: RequestEnvelope | ReplyEnvelope,
  verify: Verifier,
): Result<unknown> {
  const { signature, ...unsigned } = envelope
  if (!verify(signedBytes(purpose, unsigned), signature)) return refuse(outcomes.BAD_SIGNATURE)
  try {
    return ok(JSON.parse(envelope.body))
  } catch {
    return refuse(outcomes.MALFORMED)
  }
}

function signedBytes(purpose: Purpose, unsigned: object): Uint8Array {
  return utf8ToBytes(canonicalJson({ purpose, ...unsigned }))
}
