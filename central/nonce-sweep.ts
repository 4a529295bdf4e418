import { z } from 'zod'
import type { Database } from './database.ts'
import { errorFacts, type Log } from './log.ts'
import { requestWindowMs } from './policy.ts'

const sweepEveryMs = 10 * 60_000

/** Forgets nonces so old that the request that bore them is refused as stale. Returns how many. */
export async function sweepNonces(database: Database, now: Date): Promise<number> {
  const before = new Date(now.getTime() - 2 * requestWindowMs).toISOString()
  const rows = await database.query(
    z.object({ forgotten: z.int() }),
    `with gone as (delete from seen_nonce where seen_at < $1 returning 1) select count(*)::int as forgotten from gone`,
    [before],
  )
  return rows[0]?.forgotten ?? 0
}

/** Sweeps now and then until the returned function is called. A failed sweep is logged; the next one catches up. */
export function startSweeping(database: Database, now: () => Date, log: Log): () => void {
  const timer = setInterval(() => {
    sweepNonces(database, now()).catch((error: unknown) => log('sweep failed', errorFacts(error)))
  }, sweepEveryMs)
  timer.unref()
  return () => clearInterval(timer)
}
