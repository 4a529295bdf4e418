import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { z } from 'zod'
import type { Database } from './database.ts'

/** `NNN-name.sql`, beside this file, also when it runs from a bundle. */
const schemaFolder = fileURLToPath(new URL('./schema', import.meta.url))
const fileName = /^(\d{3})-[a-z-]+\.sql$/
/** Any constant: instances of the centre that start together take turns on it. */
const migrationLock = 20_260_510

/**
 * Brings the records to the newest schema: every numbered file not yet applied, in order, all in one transaction, so
 * that a killed start leaves the schema it found. Returns the numbers it applied.
 *
 * Throws when the database was written by a newer program: an old one must not guess what the new tables mean.
 */
export async function migrate(database: Database): Promise<number[]> {
  const migrations = await readMigrations()
  return database.transaction(async ({ query, script }) => {
    await query(z.unknown(), 'select pg_advisory_xact_lock($1)', [migrationLock])
    await script(`create table if not exists schema_migration (
      number integer primary key, name text not null, applied_at timestamptz not null default now())`)
    const rows = await query(z.object({ number: z.int() }), 'select number from schema_migration')
    const applied = new Set(rows.map((row) => row.number))
    const newest = Math.max(0, ...applied)
    if (!migrations.some((migration) => migration.number >= newest)) {
      throw new Error(`the records have schema ${newest}, written by a newer centre than this program`)
    }
    const missing = migrations.filter((migration) => !applied.has(migration.number))
    for (const { number, name, sql } of missing) {
      await script(sql)
      await query(z.unknown(), 'insert into schema_migration (number, name) values ($1, $2)', [number, name])
    }
    return missing.map((migration) => migration.number)
  })
}

async function readMigrations() {
  const names = (await readdir(schemaFolder)).sort()
  return Promise.all(
    names.map(async (name) => {
      const number = fileName.exec(name)?.[1]
      if (number === undefined) throw new Error(`${name} is not named like a migration (NNN-name.sql)`)
      return { number: Number(number), name, sql: await readFile(join(schemaFolder, name), 'utf8') }
    }),
  )
}
