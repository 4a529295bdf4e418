import { PGlite } from '@electric-sql/pglite'
import type { z } from 'zod'
import type { Database, SqlValue } from './database.ts'

/**
 * The centre's records in a folder of this machine: PostgreSQL compiled into the process. One process at a time; for a
 * training office, a test or a first look. Without a folder everything is in memory and gone at the end.
 */
export async function openEmbedded(folder: string | null): Promise<Database> {
  const pglite = folder === null ? await PGlite.create() : await PGlite.create(folder)
  return {
    query: (row, sql, values) => run(pglite, row, sql, values),
    transaction: (work) =>
      pglite.transaction((transaction) =>
        work({
          query: (row, sql, values) => run(transaction, row, sql, values),
          script: async (sql) => void (await transaction.exec(sql)),
        }),
      ),
    close: () => pglite.close(),
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
