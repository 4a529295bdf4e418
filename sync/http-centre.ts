import { bytesToHex, randomBytes } from '@noble/hashes/utils.js'
import type { z } from 'zod'
import { ok, type Refusal, type Result, refuse } from '../standards/result.ts'
import type { Centre } from './centre.ts'
import { type ExchangeOutcome, exchange } from './exchange.ts'
import { createLineMonitor } from './line-monitor.ts'
import { type LineRefusalCode, lineRefusals } from './line-refusals.ts'
import { type SigningKey, sealRequest } from './protocol/envelope.ts'
import {
  refusalReplySchema,
  registerReplySchema,
  statusReplySchema,
  timeReplySchema,
} from './protocol/messages.ts'
import { outcomes } from './protocol/outcome.ts'
import { purposeOf, type Route, routes } from './protocol/routes.ts'
import { createVerifier, type PublicKey } from './protocol/signing.ts'
import { type LineTimes, lineTimes, systemTiming, type Timing } from './timing.ts'

export interface HttpCentreOptions {
  /** `https://centre.example`, without a path. */
  readonly url: string
  readonly office: string
  readonly station: string
  /** This station's own key, enrolled at the centre. */
  readonly key: SigningKey
  /** The centre's key, pinned when the office joined. An answer signed with another is not believed. */
  readonly centreKey: PublicKey
  readonly fetch?: typeof globalThis.fetch
  readonly timing?: Timing
  readonly times?: LineTimes
}

/**
 * The centre over HTTP. It starts a heartbeat at once and keeps it until `close`. Nothing the network does throws;
 * each call ends in the centre's answer, the centre's refusal, or a refusal of the line (`lineRefusalCodes`).
 *
 * Throws TypeError when `centreKey` is no key of its algorithm.
 */
export function createHttpCentre(options: HttpCentreOptions): Centre {
  const { office, station, key, fetch = globalThis.fetch, timing = systemTiming, times = lineTimes } = options
  const verify = createVerifier(options.centreKey)
  if (!verify) throw new TypeError(`not a public key of ${options.centreKey.algorithm}`)
  const parts = { fetch, timing, verify }
  const line = createLineMonitor(timing, times.offsetNewsMs)
  const closed = new AbortController()
  let cancelHeartbeat: (() => void) | null = null

  async function beat(): Promise<void> {
    const nonce = freshNonce()
    const url = `${addressOf(routes.time)}?nonce=${nonce}`
    const outcome = await exchange(
      { url, init: {}, nonce, deadlineMs: times.heartbeatDeadlineMs },
      parts,
      closed.signal,
    )
    if (closed.signal.aborted) return
    note(
      outcome.kind === 'reply' && !timeReplySchema.safeParse(outcome.message).success
        ? { kind: 'fault' }
        : outcome,
    )
    const pause = line.state().kind === 'online' ? times.heartbeatOnlineMs : times.heartbeatOfflineMs
    cancelHeartbeat = timing.after(pause, () => void beat())
  }

  async function ask<T>(route: Route, reply: z.ZodType<T>, message: unknown): Promise<Result<T>> {
    const failures: ExchangeOutcome['kind'][] = []
    for (const pause of [0, ...times.retryAfterMs]) {
      if (pause > 0) await wait(pause)
      if (closed.signal.aborted) break
      const outcome = await sendOnce(route, message)
      if (outcome.kind === 'reply') return readReply(reply, outcome.message)
      failures.push(outcome.kind)
      if (outcome.kind === 'untrusted') break
    }
    return refuse(lineRefusals[worstOf(failures)])
  }

  /** One sending; a second at once when only this machine's clock was wrong, for the refusal told the right time. */
  async function sendOnce(route: Route, message: unknown): Promise<ExchangeOutcome> {
    const first = await send(route, message)
    return isStale(first) ? send(route, message) : first
  }

  async function send(route: Route, message: unknown): Promise<ExchangeOutcome> {
    const nonce = freshNonce()
    const sentAt = new Date(timing.now() + (line.state().clockOffsetMs ?? 0)).toISOString()
    const envelope = sealRequest(purposeOf(route), { office, station, sentAt, nonce }, message, key)
    const init = {
      method: route.method,
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(envelope),
    }
    const sending = { url: addressOf(route), init, nonce, deadlineMs: times.requestDeadlineMs }
    return note(await exchange(sending, parts, closed.signal))
  }

  function note(outcome: ExchangeOutcome): ExchangeOutcome {
    if (outcome.kind === 'reply') line.answered(outcome.clockOffsetMs)
    else if (!closed.signal.aborted) line.failed()
    return outcome
  }

  function wait(ms: number): Promise<void> {
    const { promise, resolve } = Promise.withResolvers<void>()
    if (closed.signal.aborted) resolve()
    const cancel = timing.after(ms, resolve)
    closed.signal.addEventListener('abort', () => resolve(), { once: true })
    return promise.finally(cancel)
  }

  function addressOf(route: Route): string {
    return new URL(route.path, options.url).href
  }

  void beat()
  return {
    line: line.state,
    onLine: line.listen,
    maritalStatus: (request) => ask(routes.maritalStatus, statusReplySchema, request),
    registerMarriage: (request) => ask(routes.marriages, registerReplySchema, request),
    close: () => {
      closed.abort()
      cancelHeartbeat?.()
    },
  }
}

function freshNonce(): string {
  return bytesToHex(randomBytes(16))
}

function readReply<T>(schema: z.ZodType<T>, message: unknown): Result<T> {
  const refused = refusalReplySchema.safeParse(message)
  if (refused.success) return refuse<Refusal>(refused.data.refusal)
  const reply = schema.safeParse(message)
  // Signed by the centre, yet in no shape known here: a newer or a broken centre.
  return reply.success ? ok(reply.data) : refuse(lineRefusals.CENTRE_FAULT)
}

function isStale(outcome: ExchangeOutcome): boolean {
  if (outcome.kind !== 'reply') return false
  const refused = refusalReplySchema.safeParse(outcome.message)
  return refused.success && refused.data.refusal.code === outcomes.STALE.code
}

/** What the sendings together leave unknown: one that may have arrived outweighs all that never left. */
const worstFirst: readonly (readonly [ExchangeOutcome['kind'], LineRefusalCode])[] = [
  ['untrusted', 'CENTRE_NOT_TRUSTED'],
  ['fault', 'CENTRE_FAULT'],
  ['noAnswer', 'CENTRE_TIMEOUT'],
]

function worstOf(failures: readonly ExchangeOutcome['kind'][]): LineRefusalCode {
  return worstFirst.find(([kind]) => failures.includes(kind))?.[1] ?? 'CENTRE_UNREACHABLE'
}
