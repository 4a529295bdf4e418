import { z } from 'zod'
import { canonicalJson, type LedgerEvent } from '../../domain/ledger/event.ts'
import { applyMarriageEvent } from '../../domain/marriage/apply-event.ts'
import {
  type MarriageCase,
  type MarriageEventKind,
  marriageEventSchemas,
} from '../../domain/marriage/case.ts'
import type { Sql } from '../sql.ts'

function eventOf<K extends MarriageEventKind>(kind: K) {
  return z.strictObject({ kind: z.literal(kind), payload: marriageEventSchemas[kind] })
}

const marriageEventSchema = z.discriminatedUnion('kind', [
  eventOf('open'),
  eventOf('recordParty'),
  eventOf('verifyIdentity'),
  eventOf('passPreliminary'),
  eventOf('accept'),
  eventOf('declare'),
  eventOf('checkOnline'),
  eventOf('review'),
  eventOf('assignBooklet'),
  eventOf('number'),
  eventOf('print'),
  eventOf('answerPrint'),
  eventOf('voidBooklet'),
  eventOf('proofread'),
  eventOf('signFor'),
  eventOf('issue'),
  eventOf('refuse'),
  eventOf('abandon'),
])

const prefix = 'marriage.'

/** Folds any event of a marriage into the case's snapshot; other events pass by. */
export function foldMarriage(sql: Sql, event: LedgerEvent): void {
  if (!event.kind.startsWith(prefix)) return
  const { subject: id, time } = event
  const step = marriageEventSchema.parse({ kind: event.kind.slice(prefix.length), payload: event.payload })
  const next = applyMarriageEvent(marriageCase(sql, id), step, { id, time })
  sql.run(
    'insert into marriages (id, snapshot) values (?, ?) on conflict (id) do update set snapshot = excluded.snapshot',
    id,
    canonicalJson(next),
  )
}

const snapshotRow = z.object({ snapshot: z.string() })

export function marriageCase(sql: Sql, id: string): MarriageCase | null {
  const row = sql.get(snapshotRow, 'select snapshot from marriages where id = ?', id)
  return row && caseOf(row)
}

/** Our own canonical text under the page's authentication tag, and `db check` replays it: it is not parsed again. */
export function caseOf({ snapshot }: { readonly snapshot: string }): MarriageCase {
  return JSON.parse(snapshot)
}
