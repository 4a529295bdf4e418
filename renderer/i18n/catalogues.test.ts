import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import en from './en.json'
import zh from './zh-CN.json'

const renderer = join(import.meta.dirname, '..')
const screens = readdirSync(renderer, { recursive: true, encoding: 'utf8' }).filter((name) =>
  name.endsWith('.tsx'),
)

function entries(tree: object, path = ''): [string, string][] {
  return Object.entries(tree).flatMap(([key, value]) =>
    typeof value === 'string'
      ? [[`${path}${key}`, value] as [string, string]]
      : entries(value, `${path}${key}.`),
  )
}
const chinese = new Map(entries(zh))
const english = new Map(entries(en))
const holes = (text: string) => [...text.matchAll(/\{\{(\w+)\}\}/g)].map(([, name]) => name).toSorted()

test('both catalogues have the same keys', () => {
  expect([...english.keys()].toSorted()).toEqual([...chinese.keys()].toSorted())
})

test('no sentence is empty, and both languages name the same facts in it', () => {
  for (const [key, text] of chinese) {
    expect(text.trim(), key).not.toBe('')
    expect(english.get(key)?.trim(), key).not.toBe('')
    expect(holes(english.get(key) ?? ''), key).toEqual(holes(text))
  }
})

test('English sentences hold no Chinese, but for the switch back to it', () => {
  const mixed = [...english].filter(
    ([key, text]) => /\p{Script=Han}/u.test(text) && !key.startsWith('app.otherLanguage'),
  )
  expect(mixed).toEqual([])
})

test('no words stand in a screen itself: each sentence comes from a catalogue', () => {
  const withHan = screens.filter((name) => /\p{Script=Han}/u.test(readFileSync(join(renderer, name), 'utf8')))
  expect(screens.length).toBeGreaterThan(40)
  expect(withHan).toEqual([])
})

test('no screen and no story carries an inline style: the Content-Security-Policy would drop it', () => {
  const styled = screens.filter((name) => /<style|style="/.test(readFileSync(join(renderer, name), 'utf8')))
  expect(styled).toEqual([])
})
