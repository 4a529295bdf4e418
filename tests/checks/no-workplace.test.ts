import { homedir } from 'node:os'
import { describe, expect, it } from 'vitest'
import { projectFiles, root, textOf } from './repository.ts'

/** Taken apart so that this file does not hold what it forbids. */
const word = (...parts: string[]) => parts.join('')

const escaped = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')

/** What ties the project to the machine it was written on. */
const forbidden: readonly { readonly what: string; readonly pattern: RegExp }[] = [
  {
    what: 'a package registry',
    pattern: new RegExp(word('registry', '\\.(npmjs|npmmirror|yarnpkg|npm\\.taobao)')),
  },
  {
    what: 'a mirror',
    pattern: new RegExp(word('(deb', '\\.debian\\.org|mirrors?', '\\.[a-z]+\\.(com|cn|edu))')),
  },
  { what: 'the home folder of who wrote it', pattern: new RegExp(`${escaped(homedir())}/`) },
  { what: 'the folder it stands in', pattern: new RegExp(`${escaped(root)}(/|\\b)`) },
  { what: "the superuser's folder", pattern: new RegExp(word('(^|[\\s"\'`(=:])/', 'root/'), 'm') },
  { what: 'the folder it was written in', pattern: new RegExp(word('(^|[\\s"\'`(=:])/', 'work/'), 'm') },
  { what: 'notes from outside the project', pattern: new RegExp(word('shared/', 'design')) },
  { what: 'a registry address in the lock file', pattern: new RegExp(word('"resol', 'ved": "http')) },
]

function found(path: string, text: string): string[] {
  return forbidden.filter(({ pattern }) => pattern.test(text)).map(({ what }) => `${path}: ${what}`)
}

describe('nothing of the workplace is in the project', () => {
  it('holds in every file', () => {
    const files = projectFiles()
    expect(files.length).toBeGreaterThan(100)
    expect(files.flatMap((path) => found(path, textOf(path) ?? ''))).toEqual([])
  })

  it.each([
    ['a package registry', word('https://registry', '.npmjs.org/zod')],
    ['a mirror', word('deb http://deb', '.debian.org/debian stable')],
    ['the home folder of who wrote it', `open('${homedir()}/card.bin')`],
    ['the folder it stands in', `cd ${root}/cli`],
    ["the superuser's folder", word('cd /', 'root/tongban')],
    ['the folder it was written in', word('cd /', 'work/tongban')],
    ['notes from outside the project', word('see ../shared/', 'design/style.md')],
    ['a registry address in the lock file', word('"resol', 'ved": "https://example.org/zod.tgz"')],
  ])('bites: %s', (what, text) => {
    expect(found('a', text)).toContain(`a: ${what}`)
  })

  it('lets pass what only looks like it', () => {
    expect(
      found('a', 'import { a } from "./home/page.ts"\n// work/rest, root/leaf and /var/lib/tongban'),
    ).toEqual([])
  })
})
