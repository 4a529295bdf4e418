import Database from 'better-sqlite3'
import { expect, test } from 'vitest'
import { z } from 'zod'
import type { Connection } from './connection.ts'
import { migrate, migrations, versionOf } from './migrate.ts'
import { stateTables } from './projections/apply.ts'

/** The database describes itself; every rule of the house that it breaks is a line in a list, and the list is empty. */

/** Columns that may be null, each with its reason. */
const nullable: Readonly<Record<string, string>> = {
  'marriages.registered_on': 'not registered yet',
  'marriages.man_document': 'not recorded yet',
  'marriages.woman_document': 'not recorded yet',
  'marriages.certificate_number': 'allotted by the centre at registration',
  'booklets.case_id': 'in the store',
  'booklets.side': 'in the store',
  'passphrases.locked_until': 'not locked',
}

/** Tables that are neither the ledger nor replayed from it. */
const keptTables = ['drafts', 'passphrases', 'settings', 'form_bytes']

const tableRow = z.object({ name: z.string(), type: z.string(), strict: z.number(), sql: z.string() })
const columnRow = z.object({ name: z.string(), type: z.string(), notnull: z.number(), pk: z.number() })
const keyRow = z.object({ from: z.string(), table: z.string(), to: z.string().nullable() })

function emptyOffice(): Connection {
  const connection = new Database(':memory:')
  migrate(connection)
  return connection
}

function tablesOf(connection: Connection) {
  const rows = connection
    .prepare(
      `select l.name, l.type, l.strict, s.sql from pragma_table_list l join sqlite_schema s on s.name = l.name
        where l.schema = 'main' and l.type = 'table' order by l.name`,
    )
    .all()
  return z.array(tableRow).parse(rows)
}

function columnsOf(connection: Connection, table: string) {
  return z.array(columnRow).parse(connection.prepare('select * from pragma_table_xinfo(?)').all(table))
}

function foreignKeysOf(connection: Connection, table: string) {
  return z.array(keyRow).parse(connection.prepare('select * from pragma_foreign_key_list(?)').all(table))
}

/** First columns of every index of a table, its primary key included. */
function leadingColumns(connection: Connection, table: string): Set<unknown> {
  const indexed = connection
    .prepare(
      `select i.name from pragma_index_list(?) l, pragma_index_info(l.name) i where i.seqno = 0 and l.partial = 0
        union select name from pragma_table_info(?) where pk = 1`,
    )
    .pluck()
    .all(table, table)
  return new Set(indexed)
}

function brokenRules(connection: Connection): string[] {
  return tablesOf(connection).flatMap(({ name: table, strict, sql }) => {
    const columns = columnsOf(connection, table)
    const broken: string[] = []
    if (strict !== 1) broken.push(`${table} is not strict`)
    if (!columns.some(({ pk }) => pk > 0)) broken.push(`${table} has no primary key`)
    const indexed = leadingColumns(connection, table)
    for (const { from, table: parent, to } of foreignKeysOf(connection, table)) {
      if (!indexed.has(from)) broken.push(`${table}.${from} refers to ${parent} without an index`)
      const own = columns.find(({ name }) => name === from)
      const other = columnsOf(connection, parent).find(({ name }) => name === to)
      if (!other || own?.type !== other.type)
        broken.push(`${table}.${from} is not of the type of ${parent}.${to}`)
    }
    for (const { name, type, notnull, pk } of columns) {
      const column = `${table}.${name}`
      const definition = definitionOf(sql, name)
      const rowId = pk > 0 && type === 'INTEGER'
      if (notnull === 0 && !rowId && !nullable[column]) broken.push(`${column} may be null without a reason`)
      const isTime = /(_at|_until|^time)$/.test(name)
      if (isTime && !definition.includes('strftime(')) broken.push(`${column} takes times that are none`)
      if (/_on$/.test(name) && !definition.includes('date('))
        broken.push(`${column} takes dates that are none`)
      const isId = pk > 0 && type === 'TEXT'
      if (isId && !/check|references/.test(definition)) broken.push(`${column} is an id without a check`)
      if (/hash$/.test(name) && !definition.includes('length('))
        broken.push(`${column} takes hashes that are none`)
    }
    return broken
  })
}

/** The part of a `create table` that defines one column: up to the next line that begins a definition. */
function definitionOf(sql: string, column: string): string {
  return new RegExp(`\\n  ${column} [^\\n]*(\\n {4}[^\\n]*)*`).exec(sql)?.[0] ?? ''
}

test('the schema breaks no rule of the house', () => {
  const connection = emptyOffice()
  expect(brokenRules(connection)).toEqual([])
})

test('the rules see a table that breaks them', () => {
  const connection = emptyOffice()
  connection.exec(`create table careless (
  code text,
  seen_at text not null,
  born_on text not null,
  body_hash text not null,
  case_id integer references marriages (id)
)`)
  expect(brokenRules(connection)).toEqual([
    'careless is not strict',
    'careless has no primary key',
    'careless.case_id refers to marriages without an index',
    'careless.case_id is not of the type of marriages.id',
    'careless.code may be null without a reason',
    'careless.seen_at takes times that are none',
    'careless.born_on takes dates that are none',
    'careless.body_hash takes hashes that are none',
    'careless.case_id may be null without a reason',
  ])
})

test('every table is the ledger, replayed from it, or kept beside it', () => {
  const names = tablesOf(emptyOffice()).map(({ name }) => name)
  expect(names).toEqual(['ledger', ...stateTables, ...keptTables].toSorted())
})

test('every reason for a null belongs to a column that may be null', () => {
  const connection = emptyOffice()
  const mayBeNull = tablesOf(connection).flatMap(({ name }) =>
    columnsOf(connection, name)
      .filter(({ notnull }) => notnull === 0)
      .map((column) => `${name}.${column.name}`),
  )
  expect(mayBeNull).toEqual(expect.arrayContaining(Object.keys(nullable)))
})

test('migrations are numbered from 1 without gaps', () => {
  expect(migrations.map(({ number }) => number)).toEqual(migrations.map((_, index) => index + 1))
})

test('a start killed after any migration is carried on by the next', () => {
  const whole = tablesOf(emptyOffice())
  for (const { number } of migrations) {
    const connection = new Database(':memory:')
    migrate(connection, migrations.slice(0, number))
    expect(versionOf(connection)).toBe(number)
    migrate(connection)
    expect(tablesOf(connection)).toEqual(whole)
  }
})

test('a migration that fails leaves the schema of the one before', () => {
  const connection = emptyOffice()
  const bad = {
    number: migrations.length + 1,
    name: 'bad',
    sql: 'create table half (id integer primary key) strict; nonsense',
  }
  expect(() => migrate(connection, [...migrations, bad])).toThrow('nonsense')
  expect(versionOf(connection)).toBe(migrations.length)
  expect(tablesOf(connection).map(({ name }) => name)).not.toContain('half')
})

test('dates and times that are none are refused', () => {
  const connection = emptyOffice()
  const keep = (at: string) =>
    connection.prepare(`insert into settings (key, value, changed_at) values ('k', '1', ?)`).run(at)
  expect(() => keep('2026-02-30T00:00:00.000Z')).toThrow('CHECK')
  expect(() => keep('2026-05-10 09:00')).toThrow('CHECK')
  expect(() => keep('2026-05-10T09:00:00Z')).toThrow('CHECK')
  expect(() => keep('2026-05-10T09:00:00.000Z')).not.toThrow()
})
