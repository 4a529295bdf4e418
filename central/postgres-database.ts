import { Pool } from 'pg'
import type { z } from 'zod'
import type { Database, SqlValue } from './database.ts'

/** Connections of one centre process. A registration holds one for a few ms; more only queue inside PostgreSQL. */
const poolSize = 10
/** A statement of the centre takes ms; one that waits this long for a lock has met a fault. */
const statementTimeoutMs = 10_000

/** The centre's records on a PostgreSQL server (15 or newer), named by a connection URL. */
export function openPostgres(url: string, onIdleError: (error: Error) => void): Database {
  const pool = new Pool({ connectionString: url, max: poolSize, statement_timeout: statementTimeoutMs })
  // Without a listener a server that restarts would end this process; the next query connects anew.
  pool.on('error', onIdleError)

  return {
    query: (row, sql, values) => run(pool, row, sql, values),
    transaction: async (work) => {
      const client = await pool.connect()
      let broken: Error | undefined
      try {
        await client.query('begin')
        const result = await work({
          query: (row, sql, values) => run(client, row, sql, values),
          script: async (sql) => void (await client.query(sql)),
        })
        await client.query('commit')
        return result
      } catch (error) {
        broken = await rollback(client)
        throw error
      } finally {
        client.release(broken)
      }
    },
    close: () => pool.end(),
  }
}

interface Client {
  readonly query: (sql: string, values?: SqlValue[]) => Promise<{ rows: unknown[] }>
}

async function run<T>(
  client: Client,
  row: z.ZodType<T>,
  sql: string,
  values: readonly SqlValue[] = [],
): Promise<T[]> {
  const { rows } = await client.query(sql, [...values])
  return rows.map((found) => row.parse(found))
}

/** The error of a connection that cannot even roll back, so that the pool drops it; undefined when it is sound. */
async function rollback(client: Client): Promise<Error | undefined> {
  try {
    await client.query('rollback')
    return undefined
  } catch (error) {
    return error instanceof Error ? error : new Error(String(error))
  }
}
