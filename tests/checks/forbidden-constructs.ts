import {
  isArrowFunction,
  isAsExpression,
  isAwaitExpression,
  isBlock,
  isCallExpression,
  isCatchClause,
  isExpressionStatement,
  isFunctionExpression,
  isIdentifier,
  isNonNullExpression,
  isParenthesizedExpression,
  isPropertyAccessExpression,
  isPropertyDeclaration,
  isVariableDeclaration,
  isVoidExpression,
  type Node,
  type SourceFile,
  SyntaxKind,
} from 'typescript/unstable/ast'
import { isTestCode } from './repository.ts'
import { nodesOf, type SourceTree, type Violation, violationAt } from './source-tree.ts'

interface Construct {
  readonly what: string
  readonly is: (node: Node) => boolean
  /** A test may stand in for a large interface with a small object, or try a call that is meant to fail. */
  readonly inTests: boolean
}

/** What the language allows and this project does not, each with what to do instead. */
const constructs: readonly Construct[] = [
  { what: 'explicit any: say what it is, or parse it', is: isAnyKeyword, inTests: false },
  { what: 'non-null `!`: check it, or make the type say so', is: isNonNullExpression, inTests: false },
  { what: 'definite `!`: give it a value', is: isDefiniteAssignment, inTests: false },
  { what: 'an empty catch: an error nobody hears of', is: isSilentCatchClause, inTests: false },
  { what: 'an empty .catch(): an error nobody hears of', is: isSilentCatchCall, inTests: true },
  { what: 'a cast through another cast: parse it', is: isDoubleCast, inTests: true },
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
  const applying = constructs.filter(({ inTests }) => !(inTests && isTestCode(tree.pathOf(file))))
  return [...nodesOf(file)].flatMap((node) =>
    applying.filter(({ is }) => is(node)).map(({ what }) => violationAt(tree, file, node, what)),
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

function isAnyKeyword(node: Node): boolean {
  return node.kind === SyntaxKind.AnyKeyword
}

function isDoubleCast(node: Node): boolean {
  return isAsExpression(node) && isAsExpression(node.expression)
}

function isSilentCatchClause(node: Node): boolean {
  return isCatchClause(node) && isEmptyBody(node.block)
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
  return isEmptyBody(handler.body) || (saysNothing(handler.body) && isDropped(node))
}

/** A catch that answers null or undefined is a default where the answer is used, and silence where it is not. */
function isDropped(call: Node): boolean {
  const { parent } = call
  if (isAwaitExpression(parent) || isParenthesizedExpression(parent)) return isDropped(parent)
  return isExpressionStatement(parent) || isVoidExpression(parent)
}

/** A block without a statement. A comment in it does not make it heard. */
function isEmptyBody(body: Node | undefined): boolean {
  return body === undefined || (isBlock(body) && body.statements.length === 0)
}

function saysNothing(body: Node | undefined): boolean {
  if (body === undefined) return true
  if (isVoidExpression(body) || body.kind === SyntaxKind.NullKeyword) return true
  return isIdentifier(body) && body.text === 'undefined'
}
