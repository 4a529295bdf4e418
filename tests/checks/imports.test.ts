import { afterAll, describe, expect, it } from 'vitest'
import { circles, floors, upwardImports } from './import-rule.ts'
import { root, textOf } from './repository.ts'
import { openFixture, openSourceTree } from './source-tree.ts'

const project = openSourceTree(root)
afterAll(() => project.close())

describe('the import rule of the architecture', () => {
  it('sees every floor of the house', () => {
    const paths = project.files.map(project.pathOf)
    const empty = Object.keys(floors).filter((floor) => !paths.some((path) => path.startsWith(`${floor}/`)))
    expect(empty).toEqual([])
  })

  it('is the table that docs/architecture.md shows', () => {
    const rows = [
      ...(textOf('docs/architecture.md') ?? '').matchAll(/^\| (\d) \| `(\w+)\/` \|.*\| (.+) \|$/gm),
    ]
    const documented = rows.map(([, height = '', floor = '', words = '']) => ({
      floor,
      imports: words.includes('every floor below')
        ? rows.filter(([, other = '']) => other < height).map(([, , name = '']) => name)
        : [...words.matchAll(/`([\w/]+)\/`/g)].map(([, name = '']) => name),
    }))
    const checked = Object.entries(floors).map(([floor, { imports, types = [] }]) => ({
      floor,
      imports: [...imports, ...types],
    }))
    const inOrder = (table: typeof checked) =>
      table.map(({ floor, imports }) => `${floor}: ${imports.toSorted().join(' ')}`).toSorted()
    expect(inOrder(checked)).toEqual(inOrder(documented))
  })

  it('holds: every folder imports only from the floors below it', () => {
    expect(upwardImports(project)).toEqual([])
  })

  it('holds: no two files import each other', () => {
    expect(circles(project)).toEqual([])
  })
})

describe('the check of the import rule', () => {
  const broken: [string, string, string][] = [
    ['the law may not know the database', 'domain/a.ts', `import { x } from '../db/x.ts'; x()`],
    ['nor its types', 'domain/a.ts', `import type { X } from '../db/x.ts'; export type Y = X`],
    ['the database may not know the forms beside it', 'db/a.ts', `export { x } from '../forms/x.ts'`],
    ['screens may not run a service', 'renderer/a.tsx', `import { x } from '../services/x.ts'; x()`],
    [
      'not even for its effect',
      'renderer/a.tsx',
      `import { type X } from '../services/x.ts'; export type Y = X`,
    ],
    ['the centre may not run the replicator', 'central/a.ts', `import { x } from '../sync/centre.ts'; x()`],
    ['a late import is an import', 'standards/a.ts', `export const x = () => import('../native/x.ts')`],
    ['a shell may not go around the services', 'electron/a.ts', `const x = require('../db/x.ts'); x()`],
    ['no program code reaches into the tests', 'sync/a.ts', `import { x } from '../tests/x.ts'; x()`],
  ]
  it.each(broken)('bites: %s', (_, path, text) => {
    const tree = openFixture({ [path]: text })
    expect(upwardImports(tree).map(({ where }) => where)).toEqual([`${path}:1`])
    tree.close()
  })

  const lawful: [string, string, string][] = [
    ['a service may use the floors below', 'services/a.ts', `import { x } from '../domain/x.ts'; x()`],
    [
      'screens may know the type of a service',
      'renderer/a.tsx',
      `import type { X } from '../services/x.ts'; export type Y = X`,
    ],
    ['the centre speaks the protocol', 'central/a.ts', `import { x } from '../sync/protocol/x.ts'; x()`],
    ['a package is no floor', 'standards/a.ts', `import { z } from 'zod'; z.string()`],
    ['a unit test reaches where it must', 'domain/a.test.ts', `import { x } from '../tests/x.ts'; x()`],
  ]
  it.each(lawful)('lets pass: %s', (_, path, text) => {
    const tree = openFixture({ [path]: text })
    expect(upwardImports(tree)).toEqual([])
    tree.close()
  })

  it('finds a circle around three corners, types included', () => {
    const tree = openFixture({
      'domain/a.ts': `import { b } from './b.ts'; export const a = b`,
      'domain/b.ts': `import { c } from './c.ts'; export const b = c`,
      'domain/c.ts': `import type { a } from './a.ts'; export const c = 1; export type C = typeof a`,
    })
    expect(circles(tree)).toEqual(['domain/a.ts → domain/b.ts → domain/c.ts → domain/a.ts'])
    tree.close()
  })
})
