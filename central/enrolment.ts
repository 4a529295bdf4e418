import { z } from 'zod'
import { capabilities } from '../domain/marriage/law-context.ts'
import { createVerifier, signingAlgorithmSchema } from '../sync/protocol/signing.ts'
import type { Database } from './database.ts'

/** One station's key as the operator enrols it. `capabilities` belong to the office; all of them when not said. */
export const enrolmentSchema = z
  .strictObject({
    office: z.string().regex(/^\d{6}$/, 'an office code has six digits'),
    name: z.string().min(1).max(100),
    station: z.string().min(1).max(64),
    keyId: z.string().min(1).max(64),
    algorithm: signingAlgorithmSchema,
    publicKey: z.string(),
    revoked: z.boolean().default(false),
    capabilities: z.array(z.enum(capabilities)).default([...capabilities]),
  })
  .refine((entry) => createVerifier(entry) !== null, 'the public key is no key of its algorithm')
export type Enrolment = z.input<typeof enrolmentSchema>

/**
 * Lets stations in, or with `revoked` shuts them out at once. The same list may be read at every start.
 *
 * Throws when a known key id comes with another public key: keys are never changed, only revoked and added.
 */
export async function enrol(database: Database, entries: readonly Enrolment[], now: Date): Promise<void> {
  const at = now.toISOString()
  for (const entry of z.array(enrolmentSchema).parse(entries)) {
    const { office, name, station, keyId, algorithm, publicKey, revoked } = entry
    await database.transaction(async ({ query }) => {
      await query(
        z.unknown(),
        `insert into office (code, name, capabilities) values ($1, $2, $3)
         on conflict (code) do update set name = excluded.name, capabilities = excluded.capabilities`,
        [office, name, JSON.stringify(entry.capabilities)],
      )
      const [row] = await query(
        z.object({ public_key: z.string() }),
        `insert into office_key as known (office, key_id, station, algorithm, public_key, enrolled_at, revoked_at)
         values ($1, $2, $3, $4, $5, $6, $7)
         on conflict (office, key_id) do update set revoked_at = coalesce(known.revoked_at, excluded.revoked_at)
         returning public_key`,
        [office, keyId, station, algorithm, publicKey, at, revoked ? at : null],
      )
      if (row?.public_key !== publicKey)
        throw new Error(`key ${keyId} of office ${office} is enrolled with another public key`)
    })
  }
}
