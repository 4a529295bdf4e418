import { isStringLiteralLikeNode, isTemplateExpression, type Node } from 'typescript/unstable/ast'
import { moduleReferences } from './module-references.ts'
import { isTestCode } from './repository.ts'
import { nodesOf, type SourceTree, type Violation, violationAt } from './source-tree.ts'

interface Door {
  /** Packages and built-in modules that open the same thing. */
  readonly modules: readonly string[]
  /** Folders, or single files, that may import them. */
  readonly only: readonly string[]
}

/**
 * There is one place for each thing that reaches out of the program (docs/architecture.md, "Rules that keep it
 * simple"). A new place is a decision, taken by adding a line here.
 */
export const doors: readonly Door[] = [
  { modules: ['better-sqlite3'], only: ['db'] },
  { modules: ['pg', '@electric-sql/pglite'], only: ['central'] },
  { modules: ['pdf-lib'], only: ['forms'] },
  { modules: ['serialport', 'node-hid'], only: ['native'] },
  {
    modules: ['fastify', '@fastify/static', 'http', 'https', 'http2', 'net', 'tls'],
    only: ['central', 'sync', 'web'],
  },
  { modules: ['electron'], only: ['electron'] },
  { modules: ['react', 'react-dom', 'react-aria-components'], only: ['renderer'] },
  {
    modules: ['child_process'],
    only: ['native/simulator/pty.ts', 'web/browser.ts', 'web/launch-centre.ts', 'scripts/fetch-electron.ts'],
  },
]

/** Imports of a module anywhere but behind its door. */
export function sideDoors(tree: SourceTree): Violation[] {
  return program(tree).flatMap((file) => {
    const path = tree.pathOf(file)
    return moduleReferences(file)
      .filter(({ specifier }) => doors.some((door) => opens(door, specifier) && !isBehind(door, path)))
      .map(({ specifier, node }) => violationAt(tree, file, node, `imports ${specifier}`))
  })
}

function opens(door: Door, specifier: string): boolean {
  const name = specifier.replace(/^node:/, '')
  return door.modules.some((module) => name === module || name.startsWith(`${module}/`))
}

function isBehind(door: Door, path: string): boolean {
  return door.only.some((place) => path === place || path.startsWith(`${place}/`))
}

const sqlFolders = ['db', 'central']

/** How a statement begins. English sentences start with one capital, so they are not taken for SQL. */
const statements = [
  'select\\s[\\s\\S]*\\sfrom\\s',
  'insert\\s+into\\s',
  'update\\s+\\w+\\s+set\\s',
  'delete\\s+from\\s',
  '(create|alter|drop)\\s+(table|index|trigger|view)\\s',
  'pragma\\s+\\w',
]
const inCapitals = (words: string) =>
  words.replace(/\\\w|[a-z]+/g, (part) => (part.startsWith('\\') ? part : part.toUpperCase()))
const sql = new RegExp(`^\\s*(${[...statements, ...statements.map(inCapitals)].join('|')})`)

/** SQL written anywhere but in the stores of the office and of the centre. */
export function strayedSql(tree: SourceTree): Violation[] {
  return program(tree)
    .filter((file) => !sqlFolders.some((folder) => tree.pathOf(file).startsWith(`${folder}/`)))
    .flatMap((file) =>
      [...nodesOf(file)]
        .filter((node) => sql.test(literalText(node)))
        .map((node) => violationAt(tree, file, node, literalText(node).trim().slice(0, 60))),
    )
}

function literalText(node: Node): string {
  if (isStringLiteralLikeNode(node)) return node.text
  return isTemplateExpression(node) ? node.getText().slice(1, -1) : ''
}

function program(tree: SourceTree) {
  return tree.files.filter((file) => !isTestCode(tree.pathOf(file)))
}
