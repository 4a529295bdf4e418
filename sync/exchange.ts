import { z } from 'zod'
import { openReply, replyEnvelopeSchema } from './protocol/envelope.ts'
import type { Verifier } from './protocol/signing.ts'
import type { Timing } from './timing.ts'

/**
 * How one sending ended. Only `notSent` says for sure that the centre never saw it: after `noAnswer` and `fault` it
 * may have acted. `untrusted`: something answered, but not with the centre's signature over this request.
 */
export type ExchangeOutcome =
  | { readonly kind: 'reply'; readonly message: unknown; readonly clockOffsetMs: number }
  | { readonly kind: 'notSent' }
  | { readonly kind: 'noAnswer' }
  | { readonly kind: 'fault' }
  | { readonly kind: 'untrusted' }

export interface Sending {
  readonly url: string
  readonly init: RequestInit
  /** The reply must name it. */
  readonly nonce: string
  readonly deadlineMs: number
}

export interface ExchangeParts {
  readonly fetch: typeof globalThis.fetch
  readonly timing: Timing
  readonly verify: Verifier
}

/** Sends once and waits no longer than the deadline. Never throws for what the network or its far end does. */
export async function exchange(
  sending: Sending,
  parts: ExchangeParts,
  closed: AbortSignal,
): Promise<ExchangeOutcome> {
  const deadline = new AbortController()
  const cancel = parts.timing.after(sending.deadlineMs, () => deadline.abort())
  const startedAt = parts.timing.now()
  try {
    const response = await parts.fetch(sending.url, {
      ...sending.init,
      redirect: 'error',
      signal: AbortSignal.any([deadline.signal, closed]),
    })
    const text = await response.text()
    return judge(response.status, text, sending.nonce, parts.verify, (startedAt + parts.timing.now()) / 2)
  } catch (error) {
    return { kind: wasNeverSent(error) ? 'notSent' : 'noAnswer' }
  } finally {
    cancel()
  }
}

/** Failures of name look-up and connecting (Node's and undici's codes): no byte of the request has left. */
const neverSentCodes = new Set([
  'ECONNREFUSED',
  'ENOTFOUND',
  'EAI_AGAIN',
  'ENETUNREACH',
  'ENETDOWN',
  'EHOSTUNREACH',
  'EHOSTDOWN',
  'UND_ERR_CONNECT_TIMEOUT',
])
const networkErrorSchema = z.object({ cause: z.object({ code: z.string() }) })

function wasNeverSent(error: unknown): boolean {
  const parsed = networkErrorSchema.safeParse(error)
  return parsed.success && neverSentCodes.has(parsed.data.cause.code)
}

function judge(
  status: number,
  text: string,
  nonce: string,
  verify: Verifier,
  midpoint: number,
): ExchangeOutcome {
  const envelope = replyEnvelopeSchema.safeParse(jsonOrNull(text))
  // A gateway before the centre answers 502 to 504 in its own words: a fault on the way, and nobody's forgery.
  if (!envelope.success) return { kind: status >= 500 ? 'fault' : 'untrusted' }
  const opened = openReply(envelope.data, nonce, verify)
  if (!opened.ok) return { kind: 'untrusted' }
  if (status >= 500) return { kind: 'fault' }
  return {
    kind: 'reply',
    message: opened.value,
    clockOffsetMs: Math.round(Date.parse(envelope.data.sentAt) - midpoint),
  }
}

function jsonOrNull(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}
