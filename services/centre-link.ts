import { z } from 'zod'
import type { OfficeDatabase } from '../db/office-database.ts'
import { refuse } from '../standards/result.ts'
import type { Centre } from '../sync/centre.ts'
import { createHttpCentre } from '../sync/http-centre.ts'
import { lineRefusals } from '../sync/line-refusals.ts'
import type { SigningKey } from '../sync/protocol/envelope.ts'
import { generateKeyPair, keyIdOf, signingAlgorithmSchema } from '../sync/protocol/signing.ts'
import { initialiseSchema } from './contract.ts'

const stationKeySetting = 'centre.stationKey'
const centreSetting = 'centre.address'

const stationKeySchema = z.strictObject({
  keyId: z.string(),
  algorithm: signingAlgorithmSchema,
  publicKey: z.string(),
  privateKey: z.string(),
})

export const centreAddressSchema = initialiseSchema.shape.centre.unwrap().unwrap()
export type CentreAddress = z.infer<typeof centreAddressSchema>

/** What the centre's operator needs to let this station in. Holds no secret. */
export interface Enrolment {
  readonly office: string
  readonly name: string
  readonly station: string
  readonly keyId: string
  readonly algorithm: string
  readonly publicKey: string
}

/** This station's signing key, made at first use and kept in the encrypted database. */
export function stationKey(database: OfficeDatabase, at: string): SigningKey {
  const kept = stationKeySchema.safeParse(database.settings.get(stationKeySetting))
  if (kept.success) return kept.data
  const pair = generateKeyPair()
  const { algorithm, publicKey, privateKey } = pair
  const key = { keyId: keyIdOf(pair), algorithm, publicKey, privateKey }
  database.settings.set(stationKeySetting, key, at)
  return key
}

export function enrolmentOf(database: OfficeDatabase, at: string): Enrolment {
  const { code, name, window } = database.profile()
  const { keyId, algorithm, publicKey } = stationKey(database, at)
  return { office: code, name, station: window, keyId, algorithm, publicKey }
}

export function rememberCentre(database: OfficeDatabase, address: CentreAddress, at: string): void {
  database.settings.set(centreSetting, address, at)
}

/** The centre this office has joined, or one that is always away, with its reason, while it has joined none. */
export function connectCentre(database: OfficeDatabase, at: string, fetch = globalThis.fetch): Centre {
  const { code, window } = database.profile()
  const address = centreAddressSchema.safeParse(database.settings.get(centreSetting))
  if (!address.success) return noCentre(at, 'offline')
  const { url, publicKey, algorithm } = address.data
  return createHttpCentre({
    url,
    office: code,
    station: window,
    key: stationKey(database, at),
    centreKey: { publicKey, algorithm },
    fetch,
  })
}

/** A centre nobody has reached: none was named (`offline`), or it is still starting (`unknown`). */
export function noCentre(since: string, kind: 'offline' | 'unknown'): Centre {
  const away = async () => refuse(lineRefusals.CENTRE_UNREACHABLE)
  return {
    line: () => ({ kind, since, clockOffsetMs: null }),
    onLine: () => () => undefined,
    maritalStatus: away,
    registerMarriage: away,
    close: () => undefined,
  }
}
