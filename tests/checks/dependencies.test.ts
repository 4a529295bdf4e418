import { expect, test } from 'vitest'
import { z } from 'zod'
import { projectFiles, textOf } from './repository.ts'

/** Every package is installed at each counter or at each engineer's desk: none is there that nothing uses. */

const packageSchema = z.object({
  dependencies: z.record(z.string(), z.string()),
  devDependencies: z.record(z.string(), z.string()),
})

/** Packages that no file imports, and who uses them instead. */
const usedOtherwise: Readonly<Record<string, string>> = {
  '@biomejs/biome': 'npm run check:lint',
  'electron-builder': 'packages the program, by electron-builder.yml',
}

const manifest = packageSchema.parse(JSON.parse(textOf('package.json') ?? '{}'))
const packages = Object.keys({ ...manifest.dependencies, ...manifest.devDependencies })
const sources = projectFiles()
  .filter((path) => /\.(ts|tsx|css|html)$/.test(path) && path !== 'tests/checks/dependencies.test.ts')
  .map((path) => textOf(path) ?? '')

function isImported(name: string): boolean {
  // A quoted name of a package is an import or a resolve.
  const quoted = new RegExp(`['"]${name}(/[^'"]*)?['"]`)
  return sources.some((text) => quoted.test(text))
}

/** Types belong to a package that is imported; those of Node to all. */
function isTypesOfSomething(name: string): boolean {
  const described = name.match(/^@types\/(.+)$/)?.[1]
  return described !== undefined && (described === 'node' || isImported(described))
}

test('each package is imported, types one that is, or is named with its use', () => {
  const unused = packages.filter(
    (name) => !isImported(name) && !isTypesOfSomething(name) && usedOtherwise[name] === undefined,
  )
  expect(unused).toEqual([])
})

test('the list of other uses names no package that is gone or imported', () => {
  const stale = Object.keys(usedOtherwise).filter((name) => !packages.includes(name) || isImported(name))
  expect(stale).toEqual([])
})
