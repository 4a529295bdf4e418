import { z } from 'zod'
import type { LedgerEvent } from '../../domain/ledger/event.ts'
import { applyMarriageEvent } from '../../domain/marriage/apply-event.ts'
import {
  type MarriageCase,
  type MarriageEventKind,
  marriageEventSchemas,
} from '../../domain/marriage/case.ts'
import { closedStates } from '../../domain/marriage/transitions.ts'
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
  const before = marriageCase(sql, id)
  const next = applyMarriageEvent(before, step, { id, time })
  if (!before) {
    sql.run(
      `insert into marriages (snapshot, open, man_document, woman_document, certificate_number, id, opened_on)
        values (?, ?, ?, ?, ?, ?, date(?, '+8 hours'))`,
      JSON.stringify(next),
      ...indexed(next),
      id,
      next.openedAt,
    )
  } else if (String(indexed(before)) === String(indexed(next))) {
    sql.run('update marriages set snapshot = ? where id = ?', JSON.stringify(next), id)
  } else {
    sql.run(
      `update marriages set snapshot = ?, open = ?, man_document = ?, woman_document = ?, certificate_number = ?
        where id = ?`,
      JSON.stringify(next),
      ...indexed(next),
      id,
    )
  }
}

/** The facts of a case that are looked up by. Most steps change none of them, and then no index is written. */
function indexed({ state, parties, certificateNumber }: MarriageCase) {
  const { man, woman } = parties
  return [
    closedStates.includes(state) ? 0 : 1,
    man?.documentNumber ?? null,
    woman?.documentNumber ?? null,
    certificateNumber,
  ] as const
}

const snapshotRow = z.object({ snapshot: z.string() })

export function marriageCase(sql: Sql, id: string): MarriageCase | null {
  const row = sql.get(snapshotRow, 'select snapshot from marriages where id = ?', id)
  return row && caseOf(row)
}

/** Our own text under the page's authentication tag, and `db check` replays it: it is not parsed again. */
export function caseOf({ snapshot }: { readonly snapshot: string }): MarriageCase {
  return JSON.parse(snapshot)
}
