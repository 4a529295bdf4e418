import { posix } from 'node:path'
import type { SourceFile } from 'typescript/unstable/ast'
import { type ModuleReference, moduleReferences } from './module-references.ts'
import { type SourceTree, type Violation, violationAt } from './source-tree.ts'

interface Floor {
  /** Folders whose code this floor may run. */
  readonly imports: readonly string[]
  /** Folders of which it may know the types, which cost nothing at run time. */
  readonly types?: readonly string[]
}

/**
 * The floors of the house (docs/architecture.md): a folder imports only from itself and from the folders listed here.
 * `sync/protocol` is the part of `sync/` that holds no I/O, so that the centre speaks the same messages.
 */
export const floors: Readonly<Record<string, Floor>> = {
  standards: { imports: [] },
  native: { imports: ['standards'] },
  domain: { imports: ['standards'] },
  db: { imports: ['domain', 'standards'] },
  forms: { imports: ['domain', 'standards'] },
  sync: { imports: ['db', 'domain', 'standards'] },
  services: { imports: ['sync', 'db', 'forms', 'native', 'domain', 'standards'] },
  central: { imports: ['sync/protocol', 'domain', 'standards'] },
  renderer: { imports: ['domain', 'standards'], types: ['services'] },
  electron: { imports: ['services'] },
  web: { imports: ['services'] },
  cli: { imports: ['services', 'central', 'sync', 'db', 'forms', 'native', 'domain', 'standards'] },
}

/** Folders no program code may reach into. */
const neverImported = ['tests', 'bench', 'scripts']

const isTest = (path: string) => /\.test\.tsx?$/.test(path)
const inside = (path: string, folder: string) => path.startsWith(`${folder}/`)

/** The path a relative import means, from the root of the tree; null for a package. */
function targetOf(path: string, reference: ModuleReference): string | null {
  if (!reference.specifier.startsWith('.')) return null
  return posix.join(posix.dirname(path), reference.specifier.replace(/[?#].*$/, ''))
}

/** Imports that go upwards or sideways. A unit test may reach anywhere: it is never part of the program. */
export function upwardImports(tree: SourceTree): Violation[] {
  return tree.files.flatMap((file) => {
    const path = tree.pathOf(file)
    const floor = floorOf(path)
    if (floor === null || isTest(path)) return []
    return moduleReferences(file)
      .filter((reference) => !isAllowed(floor, path, reference))
      .map((reference) => violationAt(tree, file, reference.node, `imports ${reference.specifier}`))
  })
}

function floorOf(path: string): string | null {
  return Object.keys(floors).find((floor) => inside(path, floor)) ?? null
}

function isAllowed(floor: string, path: string, reference: ModuleReference): boolean {
  const target = targetOf(path, reference)
  if (target === null || inside(target, floor)) return true
  if (isTest(target) || neverImported.some((folder) => inside(target, folder))) return false
  if (floorOf(target) === null) return true
  const rule = floors[floor]
  const allowed = [...(rule?.imports ?? []), ...(reference.typeOnly ? (rule?.types ?? []) : [])]
  return allowed.some((folder) => inside(target, folder))
}

/** Files that import each other, directly or around corners, types included: each circle once, as a path. */
export function circles(tree: SourceTree): string[] {
  const importsOf = new Map(tree.files.map((file) => [tree.pathOf(file), targets(tree, file)]))
  const done = new Set<string>()
  const found: string[] = []

  function visit(path: string, way: readonly string[]): void {
    const start = way.indexOf(path)
    if (start >= 0) {
      found.push([...way.slice(start), path].join(' → '))
      return
    }
    if (done.has(path)) return
    for (const next of importsOf.get(path) ?? []) visit(next, [...way, path])
    done.add(path)
  }

  for (const path of importsOf.keys()) visit(path, [])
  return found
}

function targets(tree: SourceTree, file: SourceFile): string[] {
  const path = tree.pathOf(file)
  return moduleReferences(file)
    .map((reference) => targetOf(path, reference))
    .filter((target) => target !== null)
}
