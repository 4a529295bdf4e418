import { parseArgs } from 'node:util'
import { ok, type Result } from '../standards/result.ts'

/**
 * What `node central/main.ts` is told.
 *
 *     --data DIR      folder of the embedded database (PGlite) and of the centre's signing key
 *     --port N        0 lets the system choose (default 0)
 *     --host ADDRESS  default 127.0.0.1
 *     --enrol FILE    JSON list of {office, name, station, keyId, algorithm, publicKey, revoked?}
 *     --people FILE   JSON list of {documentNumber, status, documentType?, name?}: known marital statuses
 *     --training      a training centre: people on no list count as unmarried
 *
 * Environment: `DATABASE_URL` puts it on a PostgreSQL server instead of PGlite; `CENTRE_KEY_FILE` names the file of
 * the signing key (made on the first start, mode 0600) where there is no `--data`.
 */
export interface CentralArguments {
  readonly data: string | null
  readonly databaseUrl: string | null
  readonly keyFile: string
  readonly port: number
  readonly host: string
  readonly enrol: string | null
  readonly people: string | null
  readonly training: boolean
}

/** Refuses with one English sentence for the person who starts the centre by hand. */
export function parseArguments(
  argv: readonly string[],
  environment: Readonly<Record<string, string | undefined>>,
): Result<CentralArguments, string> {
  const parsed = tryParse(argv)
  if (!parsed.ok) return parsed
  const values = parsed.value
  const port = Number(values.port ?? '0')
  if (!Number.isInteger(port) || port < 0 || port > 65_535)
    return no(`--port ${values.port} is not a port (0 to 65535)`)

  const data = values.data ?? null
  const databaseUrl = environment.DATABASE_URL ?? null
  if (data === null && databaseUrl === null)
    return no('say where the records live: --data DIR, or DATABASE_URL in the environment')
  const keyFile = environment.CENTRE_KEY_FILE ?? (data === null ? null : `${data}/centre-key.json`)
  if (keyFile === null)
    return no('say where the signing key lives: --data DIR, or CENTRE_KEY_FILE in the environment')

  const { host = '127.0.0.1', enrol = null, people = null, training = false } = values
  return ok({ data, databaseUrl, keyFile, port, host, enrol, people, training })
}

function tryParse(argv: readonly string[]) {
  try {
    return ok(parseArgs({ args: [...argv], options, strict: true, allowPositionals: false }).values)
  } catch (error) {
    if (error instanceof TypeError) return no(error.message)
    throw error
  }
}

const options = {
  data: { type: 'string' },
  port: { type: 'string' },
  host: { type: 'string' },
  enrol: { type: 'string' },
  people: { type: 'string' },
  training: { type: 'boolean' },
} as const

function no(sentence: string): { readonly ok: false; readonly refusal: string } {
  return { ok: false, refusal: sentence }
}
