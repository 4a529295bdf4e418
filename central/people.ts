import { z } from 'zod'
import { statusOutcomeSchema } from '../domain/marriage/case.ts'
import { documentTypeSchema } from '../domain/marriage/party.ts'
import type { Database } from './database.ts'
import { personKey } from './person-key.ts'

/** A person whose status is known from elsewhere. The name is compared with what an office states, when given. */
export const knownPersonSchema = z.strictObject({
  documentNumber: z.string().min(1).max(30),
  documentType: documentTypeSchema.default('residentId'),
  name: z.string().min(1).max(120).nullable().default(null),
  status: statusOutcomeSchema,
})
export type KnownPerson = z.input<typeof knownPersonSchema>

const recordedStatus = { clear: 'unmarried', notFound: 'unknown', recordConflict: 'conflict' } as const

/** Takes over known people. What is recorded already stays, so the same list may be read at every start. */
export async function recordPeople(
  database: Database,
  people: readonly KnownPerson[],
  now: Date,
): Promise<void> {
  const at = now.toISOString()
  for (const { documentType, documentNumber, name, status } of z.array(knownPersonSchema).parse(people)) {
    const key = personKey(documentType, documentNumber)
    if (status === 'liveMarriage') await recordOldMarriage(database, key, name, at)
    else {
      await database.query(
        z.unknown(),
        `insert into person_status (person_key, name, status, recorded_at) values ($1, $2, $3, $4)
         on conflict (person_key) do nothing`,
        [key, name, recordedStatus[status], at],
      )
    }
  }
}

/** An invented marriage of which one side is known, as old archives have them: it stands in that person's way. */
async function recordOldMarriage(
  database: Database,
  key: string,
  name: string | null,
  at: string,
): Promise<void> {
  // The last digit but one of a citizen's number is odd for a man (GB 11643).
  const side = Number(key.at(-2)) % 2 === 0 ? 'woman' : 'man'
  await database.transaction(async ({ query }) => {
    const [row] = await query(z.object({ id: z.string() }), `select nextval('marriage_id')::text as id`)
    const id = row?.id ?? null
    const entered = await query(
      z.unknown(),
      `insert into live_spouse (person_key, marriage_id, side) values ($1, $2, $3)
       on conflict (person_key) do nothing returning side`,
      [key, id, side],
    )
    if (entered.length === 0) return
    await query(
      z.unknown(),
      `insert into marriage (id, op_type, dept_code, dept_name, name_man, name_woman, op_date, data_source, recorded_at)
       values ($1, 'IA', '000000', '培训样例婚姻登记处', $2, $3, date '2015-05-20', 'archive', $4)`,
      [id, side === 'man' ? (name ?? '') : '', side === 'woman' ? (name ?? '') : '', at],
    )
  })
}
