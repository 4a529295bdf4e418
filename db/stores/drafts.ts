import { z } from 'zod'
import { type Side, sideSchema } from '../../domain/marriage/party.ts'
import type { Connection } from '../connection.ts'
import type { Sql } from '../sql.ts'

export interface CaseDraft {
  readonly man: Record<string, string>
  readonly woman: Record<string, string>
  /** When the last field reached the disk; null where nothing was typed. */
  readonly savedAt: string | null
}

/** What is being typed: durable at each save, private to the office, and not in the ledger. */
export interface DraftStore {
  /** One field, one synced commit. An empty value clears the field. `at` is an ISO instant. */
  readonly save: (caseId: string, side: Side, field: string, value: string, at: string) => void
  /** Many fields of one side in one commit, as a card fills them. Fields not named stay. */
  readonly saveAll: (
    caseId: string,
    side: Side,
    fields: Readonly<Record<string, string | undefined>>,
    at: string,
  ) => void
  readonly of: (caseId: string) => CaseDraft
  readonly clear: (caseId: string) => void
}

const draftRow = z.object({ side: sideSchema, field: z.string(), value: z.string(), saved_at: z.string() })

/** A cleared field keeps its row with an empty value, so that the time of the last save stays true. */
export function draftStore(sql: Sql, connection: Connection): DraftStore {
  const save: DraftStore['save'] = (caseId, side, field, value, at) => {
    sql.run(
      `insert into drafts (case_id, side, field, value, saved_at) values (?, ?, ?, ?, ?)
        on conflict (case_id, side, field) do update set value = excluded.value, saved_at = excluded.saved_at`,
      caseId,
      side,
      field,
      value,
      at,
    )
  }
  return {
    save,
    saveAll: (caseId, side, fields, at) => {
      connection
        .transaction(() => {
          for (const [field, value] of Object.entries(fields)) {
            if (value !== undefined) save(caseId, side, field, value, at)
          }
        })
        .immediate()
    },
    of: (caseId) => {
      const rows = sql.all(
        draftRow,
        'select side, field, value, saved_at from drafts where case_id = ? order by rowid',
        caseId,
      )
      const fieldsOf = (side: Side) =>
        Object.fromEntries(
          rows.filter((row) => row.side === side && row.value !== '').map((row) => [row.field, row.value]),
        )
      const savedAt = rows.reduce<string | null>(
        (last, row) => (last && last > row.saved_at ? last : row.saved_at),
        null,
      )
      return { man: fieldsOf('man'), woman: fieldsOf('woman'), savedAt }
    },
    clear: (caseId) => {
      sql.run('delete from drafts where case_id = ?', caseId)
    },
  }
}
