import {
  isCallExpression,
  isExportDeclaration,
  isIdentifier,
  isImportDeclaration,
  isImportTypeNode,
  isLiteralTypeNode,
  isStringLiteralLikeNode,
  type Node,
  type SourceFile,
  SyntaxKind,
} from 'typescript/unstable/ast'
import { nodesOf } from './source-tree.ts'

export interface ModuleReference {
  readonly specifier: string
  /** Gone at run time: `import type`, `export type`, or `import('x')` in a type. */
  readonly typeOnly: boolean
  readonly node: Node
}

/** What a file imports, in every way the language has: import, export from, import() as value and as type, require. */
export function moduleReferences(file: SourceFile): ModuleReference[] {
  return [...nodesOf(file)].map(referenceOf).filter((found) => found !== null)
}

function referenceOf(node: Node): ModuleReference | null {
  if (isImportDeclaration(node)) {
    const typeOnly = node.importClause?.phaseModifier === SyntaxKind.TypeKeyword
    return reference(node, node.moduleSpecifier, typeOnly)
  }
  if (isExportDeclaration(node)) return reference(node, node.moduleSpecifier, node.isTypeOnly)
  if (isImportTypeNode(node) && isLiteralTypeNode(node.argument)) {
    return reference(node, node.argument.literal, true)
  }
  if (isCallExpression(node) && loadsModule(node.expression)) return reference(node, node.arguments[0], false)
  return null
}

function loadsModule(callee: Node): boolean {
  return callee.kind === SyntaxKind.ImportKeyword || (isIdentifier(callee) && callee.text === 'require')
}

function reference(node: Node, specifier: Node | undefined, typeOnly: boolean): ModuleReference | null {
  if (specifier === undefined || !isStringLiteralLikeNode(specifier)) return null
  return { specifier: specifier.text, typeOnly, node }
}
