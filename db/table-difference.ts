import { createHash } from 'node:crypto'
import { canonicalJson } from '../domain/ledger/event.ts'
import type { Connection } from './connection.ts'

/** How many rows of a table stand in one database and not, in every column alike, in the other. */
export function differingRows(left: Connection, right: Connection, table: string): number {
  const ours = rowDigests(left, table)
  const theirs = rowDigests(right, table)
  return missingFrom(theirs, ours) + missingFrom(ours, theirs)
}

function rowDigests(connection: Connection, table: string): Set<string> {
  const digests = new Set<string>()
  for (const row of connection.prepare(`select * from ${table}`).iterate()) {
    digests.add(createHash('sha256').update(canonicalJson(row)).digest('hex'))
  }
  return digests
}

function missingFrom(there: ReadonlySet<string>, digests: ReadonlySet<string>): number {
  return [...digests].filter((digest) => !there.has(digest)).length
}
