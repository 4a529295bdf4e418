import { z } from 'zod'
import { applicationId, type Connection } from './connection.ts'
import { ledgerMigration } from './migrations/001-ledger.ts'
import { stateMigration } from './migrations/002-state.ts'
import { keptMigration } from './migrations/003-kept.ts'

export interface Migration {
  readonly number: number
  readonly name: string
  readonly sql: string
}

/** In order, numbered from 1 without gaps. A released one is never edited; the next change is the next number. */
export const migrations: readonly Migration[] = [ledgerMigration, stateMigration, keptMigration]

export const schemaVersion = migrations.length

const numberSchema = z.int()

/** The number of the last migration this file has seen, 0 in a new one. */
export function versionOf(connection: Connection): number {
  return numberSchema.parse(connection.pragma('user_version', { simple: true }))
}

export function applicationIdOf(connection: Connection): number {
  return numberSchema.parse(connection.pragma('application_id', { simple: true }))
}

/**
 * Brings the schema up to this program's. Each migration and its number are one transaction: a kill between two
 * leaves a file that the next start carries on with.
 */
export function migrate(connection: Connection, steps: readonly Migration[] = migrations): void {
  const done = versionOf(connection)
  for (const { number, sql } of steps.slice(done)) {
    connection
      .transaction(() => {
        connection.exec(sql)
        connection.pragma(`application_id = ${applicationId}`)
        connection.pragma(`user_version = ${number}`)
      })
      .immediate()
  }
}
