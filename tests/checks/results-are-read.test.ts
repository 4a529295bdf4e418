import { readFileSync } from 'node:fs'
import { afterAll, describe, expect, it } from 'vitest'
import { root } from './repository.ts'
import { openFixture, openSourceTree } from './source-tree.ts'
import { unreadResults } from './unread-results.ts'

const project = openSourceTree(root)
afterAll(() => project.close())

describe('every Result is read', () => {
  it('holds in the whole project', () => {
    expect(unreadResults(project)).toEqual([])
  })
})

describe('the check for unread Results', () => {
  const declarations = `
import { ok, type Result } from './result.ts'
declare function save(): Result<number>
declare function send(): Promise<Result<void>>
declare function maybe(): Result<number> | undefined
declare function plain(): number
declare function onClick(listener: () => void): void
declare function settle<T>(work: () => T): T
`
  const firstLine = declarations.split('\n').length

  function unreadLines(body: string): number[] {
    const tree = openFixture({
      'result.ts': readFileSync(`${root}/standards/result.ts`, 'utf8'),
      'a.ts': `${declarations}export async function a() {\n${body}\n}\n`,
    })
    const lines = unreadResults(tree).map(({ where }) => Number(where.split(':')[1]) - firstLine)
    tree.close()
    return lines
  }

  it.each([
    ['a call whose Result falls', 'save()'],
    ['an awaited one', 'await send()'],
    ['a promise nobody waits for', 'send()'],
    ['a Result thrown away in so many words', 'void save()'],
    ['and in brackets', 'void (save())'],
    ['one that may be missing', 'maybe()'],
    ['one just made', 'ok(1)'],
    ['one made under a condition', 'plain() > 1 && save()'],
    ['one handed to a listener that wants nothing', 'onClick(() => save())'],
  ])('bites: %s', (_, body) => {
    expect(unreadLines(body)).toEqual([1])
  })

  it.each([
    ['a Result that is kept', 'return save()'],
    ['one that is asked', 'if (!save().ok) throw new Error()'],
    ['one that is passed on', 'const result = await send(); return settle(() => result)'],
    ['one that is kept for later', 'let kept = save(); kept = save(); return kept'],
    ['a call without a Result', 'plain()'],
    ['a listener that returns nothing', 'onClick(() => { const result = save(); if (!result.ok) plain() })'],
  ])('lets pass: %s', (_, body) => {
    expect(unreadLines(body)).toEqual([])
  })
})
