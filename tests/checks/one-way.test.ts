import { afterAll, describe, expect, it } from 'vitest'
import { doors, sideDoors, strayedSql } from './one-way.ts'
import { projectFiles, root } from './repository.ts'
import { openFixture, openSourceTree } from './source-tree.ts'

const project = openSourceTree(root)
afterAll(() => project.close())

describe('one way to reach out of the program', () => {
  it('every module that opens something is imported behind its door alone', () => {
    expect(sideDoors(project)).toEqual([])
  })

  it('SQL stands in db/ and central/ alone', () => {
    expect(strayedSql(project)).toEqual([])
    const files = projectFiles().filter(
      (path) => path.endsWith('.sql') && !/^(db|central|tests)\//.test(path),
    )
    expect(files).toEqual([])
  })

  it('every door that is a single file exists', () => {
    const files = projectFiles()
    const places = doors.flatMap(({ only }) => only).filter((place) => place.endsWith('.ts'))
    expect(places.filter((place) => !files.includes(place))).toEqual([])
  })
})

describe('the check for side doors', () => {
  it.each([
    [
      'a service that opens the database',
      'services/a.ts',
      `import Database from 'better-sqlite3'; new Database('x')`,
    ],
    [
      'a screen that draws PDF',
      'renderer/a.tsx',
      `import { PDFDocument } from 'pdf-lib'; PDFDocument.create()`,
    ],
    [
      'a service that opens a port',
      'services/a.ts',
      `import { SerialPort } from 'serialport'; new SerialPort()`,
    ],
    ['a late import of a device', 'services/a.ts', `export const open = () => import('node-hid')`],
    ['a service that listens', 'services/a.ts', `import { createServer } from 'node:http'; createServer()`],
    ['the law starting programs', 'domain/a.ts', `import { exec } from 'node:child_process'; exec('x')`],
    [
      'a shell that starts programs beside its door',
      'web/a.ts',
      `import { spawn } from 'child_process'; spawn('x')`,
    ],
  ])('bites: %s', (_, path, text) => {
    const tree = openFixture({ [path]: text })
    expect(sideDoors(tree).map(({ where }) => where)).toEqual([`${path}:1`])
    tree.close()
  })

  it.each([
    ['a question', "export const a = 'select name from person'"],
    ['a question over two lines', 'export const a = `\n  select name\n  from person`'],
    ['a question with a value put in', `export const a = (n: string) => \`select name from \${n} where x\``],
    ['a change', "export const a = 'update person set name = ?'"],
    ['in capitals', "export const a = 'DELETE FROM person WHERE id = 1'"],
    ['a setting', "export const a = 'pragma journal_mode = wal'"],
  ])('finds SQL outside of the stores: %s', (_, text) => {
    const tree = openFixture({ 'services/a.ts': text, 'db/a.ts': text })
    expect(strayedSql(tree).map(({ where }) => where)).toEqual(['services/a.ts:1'])
    tree.close()
  })

  it('does not take a sentence for SQL', () => {
    const text = `export const a = ['Select a printer from the list', 'update failed', 'Delete from here on']`
    const tree = openFixture({ 'services/a.ts': text })
    expect(strayedSql(tree)).toEqual([])
    tree.close()
  })
})
