import type { Projections } from './projection.ts'

export const peopleProjections: Projections = {
  'marriage.recordParty': (sql, { sequence, subject, time }, { party }) => {
    sql.run(
      `insert into people (document_type, document_number, nationality, party, case_id, recorded, recorded_at)
        values (?, ?, ?, ?, ?, ?, ?)
        on conflict (document_number, document_type, nationality) do update set party = excluded.party,
          case_id = excluded.case_id, recorded = excluded.recorded, recorded_at = excluded.recorded_at`,
      party.documentType,
      party.documentNumber,
      party.nationality,
      JSON.stringify(party),
      subject,
      sequence,
      time,
    )
  },
}
