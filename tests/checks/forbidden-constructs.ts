import {
  isArrowFunction,
  isAsExpression,
  isBlock,
  isCallExpression,
  isCatchClause,
  isFunctionExpression,
  isIdentifier,
  isNonNullExpression,
  isPropertyAccessExpression,
  isPropertyDeclaration,
  isVariableDeclaration,
  isVoidExpression,
  type Node,
  type SourceFile,
  SyntaxKind,
} from 'typescript/unstable/ast'
import { nodesOf, type SourceTree, type Violation, violationAt } from './source-tree.ts'

/** What the language allows and this project does not, each with the reason a reader is given. */
const constructs: readonly { readonly what: string; readonly is: (node: Node) => boolean }[] = [
  { what: 'explicit any: say what it is, or parse it', is: (node) => node.kind === SyntaxKind.AnyKeyword },
  { what: 'non-null `!`: check it, or make the type say so', is: isNonNullExpression },
  { what: 'definite `!`: give it a value', is: isDefiniteAssignment },
  {
    what: 'a cast through another cast: parse it',
    is: (node) => isAsExpression(node) && isAsExpression(node.expression),
  },
  {
    what: 'an empty catch: an error nobody hears of',
    is: (node) => isCatchClause(node) && isEmptyBody(node.block),
  },
  { what: 'an empty .catch(): an error nobody hears of', is: isSilentCatchCall },
]

/** Comments that silence a tool. Taken apart so that this file does not hold them. */
const silencers = [
  '@ts-@ignore',
  '@ts-@expect-error',
  '@ts-@nocheck',
  'biome-@ignore',
  'eslint-@disable',
].map((words) => words.replace('-@', '-'))

export function forbiddenConstructs(tree: SourceTree): Violation[] {
  return tree.files.flatMap((file) => [...constructsIn(tree, file), ...silencersIn(tree, file)])
}

function constructsIn(tree: SourceTree, file: SourceFile): Violation[] {
  return [...nodesOf(file)].flatMap((node) =>
    constructs.filter(({ is }) => is(node)).map(({ what }) => violationAt(tree, file, node, what)),
  )
}

function silencersIn(tree: SourceTree, file: SourceFile): Violation[] {
  return file.text.split('\n').flatMap((line, index) =>
    silencers
      .filter((silencer) => line.includes(silencer))
      .map((silencer) => ({
        where: `${tree.pathOf(file)}:${index + 1}`,
        what: `${silencer}: mend the cause`,
      })),
  )
}

function isDefiniteAssignment(node: Node): boolean {
  if (isVariableDeclaration(node)) return node.exclamationToken !== undefined
  return isPropertyDeclaration(node) && node.postfixToken?.kind === SyntaxKind.ExclamationToken
}

function isSilentCatchCall(node: Node): boolean {
  if (!isCallExpression(node) || !isPropertyAccessExpression(node.expression)) return false
  if (node.expression.name.text !== 'catch') return false
  const [handler] = node.arguments
  if (handler === undefined || !(isArrowFunction(handler) || isFunctionExpression(handler))) return false
  return isEmptyBody(handler.body)
}

/** A block without a statement, or an expression that says nothing. A comment in it does not make it heard. */
function isEmptyBody(body: Node | undefined): boolean {
  if (body === undefined) return true
  if (isBlock(body)) return body.statements.length === 0
  return (
    isVoidExpression(body) ||
    body.kind === SyntaxKind.NullKeyword ||
    (isIdentifier(body) && body.text === 'undefined')
  )
}
