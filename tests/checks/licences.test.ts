import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { textOf } from './repository.ts'

const packageSchema = z.object({
  dependencies: z.record(z.string(), z.string()),
  optionalDependencies: z.record(z.string(), z.string()),
})

/** A package says its licence in words (SPDX), and older ones as a list. */
const installedSchema = z.object({
  license: z.string().optional(),
  licenses: z.array(z.object({ type: z.string() })).optional(),
})

/** NOTICE names each package on a line of its own: `- name: LICENCE`, and what more there is to say after it. */
function noticed(notice: string): Map<string, string> {
  const entries = [...notice.matchAll(/^- ([@\w./-]+): ([^,;\n]+)/gm)]
  return new Map(entries.map(([, name, licence]) => [name ?? '', (licence ?? '').trim()]))
}

function installedLicence(name: string): string | null {
  const text = textOf(`node_modules/${name}/package.json`)
  if (text === null) return null
  const { license, licenses } = installedSchema.parse(JSON.parse(text))
  return license ?? licenses?.map(({ type }) => type).join(' OR ') ?? null
}

const manifest = packageSchema.parse(JSON.parse(textOf('package.json') ?? '{}'))
const shipped = [...Object.keys(manifest.dependencies), ...Object.keys(manifest.optionalDependencies)]
const notice = noticed(textOf('NOTICE') ?? '')

describe('the licences of what is shipped', () => {
  it('NOTICE names every package the program runs on', () => {
    expect(shipped.filter((name) => !notice.has(name))).toEqual([])
  })

  it('NOTICE names no package that is gone', () => {
    expect([...notice.keys()].filter((name) => !shipped.includes(name))).toEqual([])
  })

  it('NOTICE says the licence the installed package declares', () => {
    const differing = shipped
      // Of the Node packages only the one for this machine is installed.
      .filter((name) => installedLicence(name) !== null)
      .filter((name) => notice.get(name) !== installedLicence(name))
      .map((name) => `${name}: ${notice.get(name)} in NOTICE, ${installedLicence(name)} in the package`)
    expect(differing).toEqual([])
  })

  it('the project itself is under Mulan PSL v2 in both languages', () => {
    const licence = textOf('LICENSE') ?? ''
    expect(licence).toContain('木兰宽松许可证，第2版')
    expect(licence).toContain('Mulan Permissive Software License，Version 2')
    expect(licence).toContain('END OF THE TERMS AND CONDITIONS')
  })
})
