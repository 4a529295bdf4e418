import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'
import { ok, type Result } from '../standards/result.ts'
import type { CentralArguments } from './arguments.ts'
import type { Database } from './database.ts'
import { openEmbedded } from './embedded-database.ts'
import { type Enrolment, enrol, enrolmentSchema } from './enrolment.ts'
import { lockFolder } from './folder-lock.ts'
import { errorFacts, type Log } from './log.ts'
import { migrate } from './migrate.ts'
import type { CentreParts } from './parts.ts'
import { type KnownPerson, knownPersonSchema, recordPeople } from './people.ts'
import { realPolicy, trainingPolicy } from './policy.ts'
import { openPostgres } from './postgres-database.ts'
import { loadSigningKey } from './signing-key.ts'

export interface OpenCentre {
  readonly parts: CentreParts
  readonly close: () => Promise<void>
}

/** Opens the records, brings them up to date and lets in who is on the lists. Refuses with a sentence for the operator. */
export async function openCentre(settings: CentralArguments, log: Log): Promise<Result<OpenCentre, string>> {
  const enrolments = await readList(settings.enrol, '--enrol', enrolmentSchema)
  if (!enrolments.ok) return enrolments
  const people = await readList(settings.people, '--people', knownPersonSchema)
  if (!people.ok) return people
  if (!settings.training && people.value.some((person) => person.status === 'liveMarriage')) {
    return no('--people names a married person: only a training centre (--training) invents marriages')
  }
  const opened = await openDatabase(settings, log)
  if (!opened.ok) return opened
  const { database, close } = opened.value

  await migrate(database)
  await enrol(database, enrolments.value, new Date())
  await recordPeople(database, people.value, new Date())
  const key = await loadSigningKey(settings.keyFile)
  const policy = settings.training ? trainingPolicy : realPolicy
  return ok({ parts: { database, key, policy, now: () => new Date(), log }, close })
}

async function openDatabase(
  { data, databaseUrl }: CentralArguments,
  log: Log,
): Promise<Result<{ database: Database; close: () => Promise<void> }, string>> {
  if (databaseUrl !== null) {
    const database = openPostgres(databaseUrl, (error) => log('connection lost', errorFacts(error)))
    return ok({ database, close: database.close })
  }
  if (data === null) return no('say where the records live: --data DIR, or DATABASE_URL in the environment')
  const release = await lockFolder(data)
  if (!release) return no(`another centre is running in ${data}`)
  const database = await openEmbedded(join(data, 'records'))
  return ok({
    database,
    close: async () => {
      await database.close()
      await release()
    },
  })
}

async function readList<T extends z.ZodType<Enrolment | KnownPerson>>(
  file: string | null,
  option: string,
  entry: T,
): Promise<Result<z.infer<T>[], string>> {
  if (file === null) return ok([])
  const text = await readFile(file, 'utf8').catch(() => null)
  if (text === null) return no(`${option}: ${file} cannot be read`)
  const parsed = z.array(entry).safeParse(jsonOrUndefined(text))
  if (parsed.success) return ok(parsed.data)
  const [issue] = parsed.error.issues
  return no(
    `${option}: ${file} is not the list it should be (${issue?.path.join('.') || 'the whole'}: ${issue?.message})`,
  )
}

function jsonOrUndefined(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

function no(sentence: string): { readonly ok: false; readonly refusal: string } {
  return { ok: false, refusal: sentence }
}
