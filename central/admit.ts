import { ok, type Result, refuse } from '../standards/result.ts'
import { openRequest, type Purpose, requestEnvelopeSchema } from '../sync/protocol/envelope.ts'
import { outcomes } from '../sync/protocol/outcome.ts'
import type { EnrolledStation, OfficeDirectory } from './office-directory.ts'
import { requestWindowMs } from './policy.ts'
import type { Sender } from './sender.ts'

export interface AdmittedRequest {
  readonly sender: Sender
  readonly station: EnrolledStation
  readonly message: unknown
}

/**
 * Whether a request is from whom it says and of now. What is left to the database, in one step with the act itself:
 * whether the key is revoked and whether the request was heard before.
 */
export async function admit(
  directory: OfficeDirectory,
  purpose: Purpose,
  received: unknown,
  receivedAt: Date,
): Promise<Result<AdmittedRequest>> {
  const parsed = requestEnvelopeSchema.safeParse(received)
  if (!parsed.success) return refuse(outcomes.MALFORMED)
  const envelope = parsed.data
  const found = await directory(envelope.office, envelope.keyId)
  if (!found.ok) return found
  const station = found.value
  if (station.station !== envelope.station || station.algorithm !== envelope.algorithm)
    return refuse(outcomes.UNKNOWN_KEY)
  const opened = openRequest(purpose, envelope, station.verify)
  if (!opened.ok) return opened
  if (Math.abs(receivedAt.getTime() - Date.parse(envelope.sentAt)) > requestWindowMs)
    return refuse(outcomes.STALE)
  if (holdsNul(envelope.body)) return refuse(outcomes.MALFORMED)
  const sender = {
    office: station.office,
    officeName: station.officeName,
    station: station.station,
    keyId: station.keyId,
    nonce: envelope.nonce,
    receivedAt,
    envelope: JSON.stringify(envelope),
  }
  return ok({ sender, station, message: opened.value })
}

/** PostgreSQL has no text with the character U+0000, which canonical JSON writes as an escape. */
function holdsNul(json: string): boolean {
  return /(?<!\\)(?:\\\\)*\\u0000/.test(json)
}
