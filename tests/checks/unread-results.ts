import {
  type Expression,
  isArrowFunction,
  isAssignmentOperator,
  isBinaryExpression,
  isBlock,
  isExpressionStatement,
  isParenthesizedExpression,
  isVoidExpression,
  type Node,
  type SourceFile,
} from 'typescript/unstable/ast'
import { type Checker, SignatureKind, type Type, TypeFlags } from 'typescript/unstable/sync'
import { nodesOf, type SourceTree, type Violation, violationAt } from './source-tree.ts'

/**
 * Places where a Result, or the promise of one, is let fall: a statement that only calls, `void call()`, and an arrow
 * function whose caller wants nothing back. A refusal nobody reads is an error nobody sees.
 */
export function unreadResults(tree: SourceTree): Violation[] {
  return tree.files.flatMap((file) => unreadIn(tree, file))
}

function unreadIn(tree: SourceTree, file: SourceFile): Violation[] {
  const dropped = [...nodesOf(file)]
    .map((node) => droppedValue(tree.checker, node))
    .filter((node) => node !== null)
  const types = tree.checker.getTypeAtLocation(dropped)
  return dropped.flatMap((node, index) => {
    const type = types[index]
    if (type === undefined || !carriesResult(tree.checker, type)) return []
    return [violationAt(tree, file, node, tree.checker.typeToString(type))]
  })
}

/** The expression whose value goes nowhere, if this node drops one. */
function droppedValue(checker: Checker, node: Node): Expression | null {
  if (isExpressionStatement(node)) return isAssignment(node.expression) ? null : withoutVoid(node.expression)
  if (isArrowFunction(node) && !isBlock(node.body) && returnsNothing(checker, node))
    return withoutVoid(node.body)
  return null
}

/** `kept = call()`: the value has gone somewhere. */
function isAssignment(expression: Expression): boolean {
  return isBinaryExpression(expression) && isAssignmentOperator(expression.operatorToken.kind)
}

/** `void call()` and brackets hide a value, they do not read it. */
function withoutVoid(expression: Expression): Expression {
  return isVoidExpression(expression) || isParenthesizedExpression(expression)
    ? withoutVoid(expression.expression)
    : expression
}

/** Whether the place this function is handed to expects `void`. */
function returnsNothing(checker: Checker, arrow: Expression): boolean {
  const expected = checker.getContextualType(arrow)
  if (expected === undefined) return false
  return parts(expected)
    .flatMap((type) => checker.getSignaturesOfType(type, SignatureKind.Call))
    .map((signature) => checker.getReturnTypeOfSignature(signature))
    .some((type) => type !== undefined && (type.flags & TypeFlags.Void) !== 0)
}

function carriesResult(checker: Checker, type: Type): boolean {
  return parts(type).some((part) => isResult(checker, part) || isPromiseOfResult(checker, part))
}

function isPromiseOfResult(checker: Checker, type: Type): boolean {
  if (!type.isTypeReference() || type.getSymbol()?.name !== 'Promise') return false
  return checker.getTypeArguments(type).some((value) => parts(value).some((part) => isResult(checker, part)))
}

/** Known by its shape, so that a refusal inside a wider union is a Result as well. */
function isResult(checker: Checker, type: Type): boolean {
  if (!type.isObjectType()) return false
  const names = checker.getPropertiesOfType(type).map((property) => property.name)
  return names.includes('ok') && (names.includes('refusal') || names.includes('value'))
}

function parts(type: Type): readonly Type[] {
  return type.isUnionType() ? type.getTypes() : [type]
}
