import { z } from 'zod'
import { type Party, partySchema } from '../../domain/marriage/party.ts'
import type { Sql } from '../sql.ts'

export interface Person {
  readonly party: Party
  /** The case the block was last recorded in, and when. */
  readonly caseId: string
  readonly recordedAt: string
}

/** People as last recorded in a case, for re-use and look-up. */
export interface PeopleStore {
  /** Bearers of a document number, latest record first: two countries may print the same passport number. */
  readonly withDocument: (documentNumber: string) => Person[]
  /** People whose name contains the text, latest record first. */
  readonly named: (text: string, limit: number) => Person[]
}

const personRow = z
  .object({
    party: z.string().transform((text) => partySchema.parse(JSON.parse(text))),
    case_id: z.string(),
    recorded_at: z.string(),
  })
  .transform(
    ({ party, case_id, recorded_at }): Person => ({ party, caseId: case_id, recordedAt: recorded_at }),
  )

export function peopleStore(sql: Sql): PeopleStore {
  return {
    withDocument: (documentNumber) =>
      sql.all(
        personRow,
        'select party, case_id, recorded_at from people where document_number = ? order by recorded desc',
        documentNumber,
      ),
    named: (text, limit) =>
      sql.all(
        personRow,
        'select party, case_id, recorded_at from people where instr(name, ?) > 0 order by recorded desc limit ?',
        text,
        limit,
      ),
  }
}
