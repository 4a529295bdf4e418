import { z } from 'zod'
import { type Capability, capabilities } from '../domain/marriage/law-context.ts'
import { ok, type Result, refuse } from '../standards/result.ts'
import { outcomes } from '../sync/protocol/outcome.ts'
import {
  createVerifier,
  type SigningAlgorithm,
  signingAlgorithmSchema,
  type Verifier,
} from '../sync/protocol/signing.ts'
import type { Database } from './database.ts'

/** A station that may speak, as far as its key shows. Whether the key is revoked the database says at every request. */
export interface EnrolledStation {
  readonly office: string
  readonly officeName: string
  readonly capabilities: readonly Capability[]
  readonly station: string
  readonly keyId: string
  readonly algorithm: SigningAlgorithm
  readonly verify: Verifier
}

export type OfficeDirectory = (office: string, keyId: string) => Promise<Result<EnrolledStation>>

/** A verifier holds a table of about 100 KB, so only the stations that spoke last are kept. */
const keptStations = 256

/** Finds enrolled stations. A key never changes once enrolled, so what was found may be kept. */
export function createOfficeDirectory(database: Database): OfficeDirectory {
  const kept = new Map<string, EnrolledStation>()

  return async (office, keyId) => {
    const name = `${office}/${keyId}`
    const known = kept.get(name)
    if (known) {
      kept.delete(name)
      kept.set(name, known)
      return ok(known)
    }
    const found = await find(database, office, keyId)
    if (!found.ok) return found
    kept.set(name, found.value)
    const oldest = kept.keys().next()
    if (kept.size > keptStations && !oldest.done) kept.delete(oldest.value)
    return found
  }
}

const rowSchema = z.object({
  name: z.string(),
  capabilities: z.array(z.enum(capabilities)),
  station: z.string().nullable(),
  algorithm: signingAlgorithmSchema.nullable(),
  public_key: z.string().nullable(),
})

async function find(database: Database, office: string, keyId: string): Promise<Result<EnrolledStation>> {
  const [row] = await database.query(
    rowSchema,
    `select name, capabilities, station, algorithm, public_key
     from office left join office_key on office_key.office = code and key_id = $2 where code = $1`,
    [office, keyId],
  )
  if (!row) return refuse(outcomes.UNKNOWN_OFFICE)
  const { name, station, algorithm, public_key: publicKey } = row
  if (station === null || algorithm === null || publicKey === null) return refuse(outcomes.UNKNOWN_KEY)
  const verify = createVerifier({ algorithm, publicKey })
  if (!verify) throw new Error(`the enrolled key ${keyId} of office ${office} is no ${algorithm} key`)
  return ok({ office, officeName: name, capabilities: row.capabilities, station, keyId, algorithm, verify })
}
