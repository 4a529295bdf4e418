import { afterAll, describe, expect, it } from 'vitest'
import { forbiddenConstructs } from './forbidden-constructs.ts'
import { root } from './repository.ts'
import { openFixture, openSourceTree } from './source-tree.ts'

const project = openSourceTree(root)
afterAll(() => project.close())

describe('no any, no `!`, no silent catch, no silenced tool', () => {
  it('holds in the whole project', () => {
    expect(forbiddenConstructs(project)).toEqual([])
  })
})

describe('the check for forbidden constructs', () => {
  const silence = (tool: string, word: string) => `// ${tool}-${word}: because\nexport const a = 1`

  it.each([
    ['an explicit any', 'export const a = (x: any) => x'],
    ['any inside another type', 'export const a: Record<string, any[]> = {}'],
    ['a non-null assertion', 'export const a = [1][0]!'],
    ['a definite assignment', 'export class A { b!: string }'],
    ['a cast through unknown', 'export const a = 1 as unknown as string'],
    ['an empty catch', 'try { f() } catch {} function f() { throw new Error() }'],
    ['a catch with only a comment', 'try { f() } catch { /* fine */ } function f() { throw new Error() }'],
    ['an empty promise catch', 'Promise.reject().catch(() => {})'],
    ['a promise catch that answers undefined', 'Promise.reject().catch(() => undefined)'],
    ['one that was waited for', 'await Promise.reject().catch(() => null); export {}'],
    ['a silenced compiler', silence('@ts', 'ignore')],
    ['a silenced compiler that expects the error', silence('@ts', 'expect-error')],
    ['a silenced linter', silence('biome', 'ignore')],
    ['another silenced linter', silence('eslint', 'disable')],
  ])('bites: %s', (_, text) => {
    const tree = openFixture({ 'a.ts': text })
    expect(forbiddenConstructs(tree).map(({ where }) => where)).toEqual(['a.ts:1'])
    tree.close()
  })

  it('lets a test stand in for a large interface, and try what must fail', () => {
    const text = `export const a = {} as unknown as Map<string, string>\nawait Promise.reject().catch(() => undefined)`
    const tree = openFixture({
      'domain/a.test.ts': text,
      'tests/integration/a.ts': text,
      'domain/a.ts': text,
    })
    expect(forbiddenConstructs(tree).map(({ where }) => where)).toEqual(['domain/a.ts:1', 'domain/a.ts:2'])
    tree.close()
  })

  it('lets pass what reads like it and is not', () => {
    const text = `
export const any = 'any'
export const not = !any
export const literal = ['a'] as const
export async function careful(work: () => Promise<string>): Promise<string> {
  try {
    const text = await work().catch(() => null)
    return text ?? 'a default that says something'
  } catch (error) {
    throw new Error('could not work', { cause: error })
  }
}`
    const tree = openFixture({ 'a.ts': text })
    expect(forbiddenConstructs(tree)).toEqual([])
    tree.close()
  })
})
