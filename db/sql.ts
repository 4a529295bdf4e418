import type { z } from 'zod'
import type { Connection } from './connection.ts'

type Value = string | number | null | Uint8Array

/** Statements on one connection, each prepared once; every row is parsed as it comes out. */
export interface Sql {
  /** Runs a write and returns the number of rows it changed. */
  readonly run: (text: string, ...values: Value[]) => number
  readonly get: <T>(row: z.ZodType<T>, text: string, ...values: Value[]) => T | null
  readonly all: <T>(row: z.ZodType<T>, text: string, ...values: Value[]) => T[]
}

export function sqlOn(connection: Connection): Sql {
  const prepared = new Map<string, ReturnType<Connection['prepare']>>()
  function statement(text: string) {
    const known = prepared.get(text)
    if (known) return known
    const fresh = connection.prepare(text)
    prepared.set(text, fresh)
    return fresh
  }
  return {
    run: (text, ...values) => statement(text).run(...values).changes,
    get: (row, text, ...values) => {
      const found = statement(text).get(...values)
      return found === undefined ? null : row.parse(found)
    },
    all: (row, text, ...values) =>
      statement(text)
        .all(...values)
        .map((found) => row.parse(found)),
  }
}
