import type { Refusal } from '../standards/result.ts'

/** The HTTP status of each refusal, for gateways and logs; the office reads the refusal itself. */
const statuses: Readonly<Record<string, number>> = {
  MALFORMED: 400,
  UNKNOWN_OFFICE: 401,
  UNKNOWN_KEY: 401,
  REVOKED_KEY: 401,
  BAD_SIGNATURE: 401,
  STALE: 401,
  NO_SUCH_ADDRESS: 404,
  REPLAYED: 409,
  IDEMPOTENCY_MISMATCH: 409,
  HAS_LIVE_MARRIAGE: 409,
  CENTRE_FAULT: 500,
}
/** A refusal of the law: the request was heard, understood and turned down. */
const unlawful = 422

export function httpStatus(refusal: Refusal): number {
  return statuses[refusal.code] ?? unlawful
}
