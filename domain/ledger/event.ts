import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js'
import canonicalize from 'canonicalize'
import type { Json } from '../../standards/json.ts'

/**
 * One line of an office's ledger: at once the audit trail, the outbox to the centre and the trace of a case.
 *
 * `epoch` counts the lives of an office's main station: it rises when a standby is promoted or a backup restored, so
 * that a returned old main cannot fork the office. `sequence` is gapless from 1 within an office.
 */
export interface LedgerEvent {
  readonly office: string
  readonly epoch: number
  readonly sequence: number
  /** `marriage.declare`, `booklet.receive`, `account.create` … */
  readonly kind: string
  /** What the event is about: a case, booklet or account id. */
  readonly subject: string
  /** Staff number, or `system`. */
  readonly actor: string
  readonly station: string
  /** The office's own clock, ISO 8601 with milliseconds, UTC. No deadline is computed from it. */
  readonly time: string
  readonly payload: Json
  /** Hash of the event before, or 64 zeros for the first. */
  readonly previousHash: string
  /** SHA-256 over the canonical JSON (RFC 8785) of every other field, hex. */
  readonly hash: string
}

export const genesisHash = '0'.repeat(64)

/** The hash an event must carry. */
export function eventHash(event: Omit<LedgerEvent, 'hash'>): string {
  const { office, epoch, sequence, kind, subject, actor, station, time, payload, previousHash } = event
  const body = { office, epoch, sequence, kind, subject, actor, station, time, payload, previousHash }
  return bytesToHex(sha256(utf8ToBytes(canonicalJson(body))))
}

/** RFC 8785 canonical JSON. Throws on what JSON cannot carry (a programmer's mistake, not a user's). */
export function canonicalJson(value: unknown): string {
  const text = canonicalize(value)
  if (text === undefined) throw new TypeError('not a JSON value')
  return text
}
