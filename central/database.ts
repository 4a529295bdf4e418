import type { z } from 'zod'

/** What a statement may be given. Objects travel as JSON text, so that both databases see the same bytes. */
export type SqlValue = string | number | boolean | null

export interface Transaction {
  /** Runs one statement; each row it returns is parsed by `row`. */
  readonly query: <T>(row: z.ZodType<T>, sql: string, values?: readonly SqlValue[]) => Promise<T[]>
  /** Runs a text of several statements without values: a migration. */
  readonly script: (sql: string) => Promise<void>
}

/**
 * The centre's records: a PostgreSQL server or the embedded PGlite, with the same SQL on both.
 *
 * A failed statement throws. A transaction rolls back when its work throws, and has committed durably when it resolves.
 */
export interface Database {
  readonly query: Transaction['query']
  readonly transaction: <T>(work: (transaction: Transaction) => Promise<T>) => Promise<T>
  readonly close: () => Promise<void>
}
