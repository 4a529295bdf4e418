import type { Result } from '../standards/result.ts'
import type { RegisterReply, RegisterRequest, StatusReply, StatusRequest } from './protocol/messages.ts'

/** Whether the line to the centre is up, and since when (ISO instant of the office's clock). */
export interface LineState {
  readonly kind: 'online' | 'offline' | 'unknown'
  readonly since: string
  /** The centre's clock less the office's, in ms, at the last answer; null before the first. */
  readonly clockOffsetMs: number | null
}

/**
 * Refusal codes of the line itself. After `CENTRE_UNREACHABLE` the act did not happen at the centre; after the others
 * nobody knows whether it did. `CENTRE_NOT_TRUSTED`: what answered did not sign with the centre's pinned key.
 */
export const lineRefusalCodes = [
  'CENTRE_UNREACHABLE',
  'CENTRE_TIMEOUT',
  'CENTRE_FAULT',
  'CENTRE_NOT_TRUSTED',
] as const

/**
 * The centre as an office sees it. After `CENTRE_TIMEOUT` the same request may be sent again: its idempotency key
 * gives it one effect.
 */
export interface Centre {
  readonly line: () => LineState
  readonly onLine: (listener: (line: LineState) => void) => () => void
  readonly maritalStatus: (request: StatusRequest) => Promise<Result<StatusReply>>
  readonly registerMarriage: (request: RegisterRequest) => Promise<Result<RegisterReply>>
  readonly close: () => void
}
