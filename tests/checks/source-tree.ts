import { relative } from 'node:path'
import type { Node, SourceFile } from 'typescript/unstable/ast'
import { createVirtualFileSystem } from 'typescript/unstable/fs'
import { API, type Checker } from 'typescript/unstable/sync'

/**
 * The project as the compiler sees it: every source file with its syntax, and the checker that knows the types.
 *
 * TypeScript 7 is a native compiler; its own API (still marked unstable, the version is pinned) serves syntax and
 * types over a pipe, so no second TypeScript has to be installed for the checks.
 */
export interface SourceTree {
  readonly files: readonly SourceFile[]
  readonly checker: Checker
  /** A file's path from the root of the tree, with `/`. */
  readonly pathOf: (file: SourceFile) => string
  readonly close: () => void
}

/** One place that breaks a rule, as a person would look it up. */
export interface Violation {
  readonly where: string
  readonly what: string
}

/** Reads the tree under `root` by its tsconfig.json. */
export function openSourceTree(root: string): SourceTree {
  return open(root, new API({ cwd: root }))
}

/** A tree that exists only in memory: path → text. For fixtures that break a rule on purpose. */
export function openFixture(files: Readonly<Record<string, string>>): SourceTree {
  const root = '/fixture'
  const options = { strict: true, target: 'es2024', module: 'preserve', moduleResolution: 'bundler' }
  const config = JSON.stringify({
    compilerOptions: {
      ...options,
      lib: ['es2024'],
      types: [],
      allowImportingTsExtensions: true,
      noEmit: true,
    },
  })
  const entries = Object.entries({ 'tsconfig.json': config, ...files })
  const fs = createVirtualFileSystem(
    Object.fromEntries(entries.map(([path, text]) => [`${root}/${path}`, text])),
  )
  return open(root, new API({ cwd: root, fs }))
}

function open(root: string, api: API): SourceTree {
  const [project] = api.updateSnapshot({ openProjects: [`${root}/tsconfig.json`] }).getProjects()
  if (project === undefined) throw new Error(`${root}/tsconfig.json could not be opened`)
  const { program, checker } = project
  const files = program
    .getSourceFileNames()
    .filter((name) => name.startsWith(`${root}/`) && !name.includes('/node_modules/'))
    .sort()
    .map((name) => program.getSourceFile(name))
    .filter((file) => file !== undefined)
  return { files, checker, pathOf: (file) => relative(root, file.fileName), close: () => api.close() }
}

/** Every node of a file in the order of the text. */
export function* nodesOf(node: Node): Generator<Node> {
  yield node
  const children: Node[] = []
  node.forEachChild((child) => {
    children.push(child)
  })
  for (const child of children) yield* nodesOf(child)
}

export function violationAt(tree: SourceTree, file: SourceFile, node: Node, what: string): Violation {
  const { line } = file.getLineAndCharacterOfPosition(node.getStart(file))
  return { where: `${tree.pathOf(file)}:${line + 1}`, what }
}
