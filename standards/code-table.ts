import type { Text } from './result.ts'

/** One row of a national code table. */
export interface CodeEntry {
  readonly code: string
  readonly label: Text
}

/** A national code table: its rows in the order a clerk expects them, and the row of a code. */
export interface CodeTable<E extends CodeEntry = CodeEntry> {
  /** The standard the table is taken from. */
  readonly source: string
  readonly entries: readonly E[]
  /** Null for a code the table does not know; never throws. */
  readonly find: (code: string) => E | null
}

/** Throws when two rows share a code: a mistake in the table itself. */
export function codeTable<E extends CodeEntry>(source: string, entries: readonly E[]): CodeTable<E> {
  const byCode = new Map(entries.map((entry) => [entry.code, entry]))
  if (byCode.size !== entries.length) throw new Error(`${source}: a code stands twice`)
  return { source, entries, find: (code) => byCode.get(code) ?? null }
}

/** A row in short: `row('01', '汉族', 'Han')`. */
export function row(code: string, zh: string, en: string): CodeEntry {
  return { code, label: { zh, en } }
}
