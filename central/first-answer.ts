import { createHash } from 'node:crypto'
import { z } from 'zod'
import { canonicalJson } from '../domain/ledger/event.ts'
import { ok, type Result, refuse } from '../standards/result.ts'
import { type RegisterReply, type RegisterRequest, registerReplySchema } from '../sync/protocol/messages.ts'
import { outcomes } from '../sync/protocol/outcome.ts'
import type { Database } from './database.ts'

/** What makes two commands the same command: SHA-256 of the canonical JSON, hex. */
export function requestHash(request: unknown): string {
  return createHash('sha256').update(canonicalJson(request)).digest('hex')
}

/** The answer a command got when it took effect, a refusal when its key was used for another; null when neither. */
export async function firstAnswer(
  database: Database,
  office: string,
  request: RegisterRequest,
): Promise<Result<RegisterReply> | null> {
  const [row] = await database.query(
    z.object({ request_hash: z.string(), reply: registerReplySchema }),
    'select request_hash, reply from idempotency where office = $1 and key = $2',
    [office, request.idempotencyKey],
  )
  if (!row) return null
  return row.request_hash === requestHash(request) ? ok(row.reply) : refuse(outcomes.IDEMPOTENCY_MISMATCH)
}
