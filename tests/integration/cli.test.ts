import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { z } from 'zod'
import { storyParty } from '../support/registration-story.ts'

const main = fileURLToPath(new URL('../../cli/main.ts', import.meta.url))
const vectorFile = new URL('../data/id-card-vectors.json', import.meta.url)
const vectors = z
  .object({
    vectors: z.array(
      z.object({ name: z.string(), hex: z.string(), expected: z.record(z.string(), z.unknown()) }),
    ),
  })
  .parse(JSON.parse(readFileSync(vectorFile, 'utf8'))).vectors

function tongban(words: readonly string[], input: string | Uint8Array = '') {
  const { status, stdout, stderr } = spawnSync(process.execPath, [main, ...words], {
    input,
    encoding: 'utf8',
  })
  return { status, stdout, stderr }
}

function vector(name: string) {
  const found = vectors.find((candidate) => candidate.name === name)
  if (!found) throw new Error(`no vector ${name}`)
  return found
}

let folder: string
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'tongban-cli-'))
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

describe('tongban, the technician’s command', () => {
  it('has help everywhere', () => {
    for (const words of [
      [],
      ['card'],
      ['card', 'decode'],
      ['id', 'check'],
      ['form', 'render'],
      ['db', 'restore'],
      ['office', 'init'],
      ['export'],
    ]) {
      const { status, stdout } = tongban([...words, '--help'])
      expect(status).toBe(0)
      expect(stdout).toContain('Usage:')
    }
  })

  it.each([
    'card-resident',
    'card-resident-pua-gbk',
    'card-hmt-j',
    'card-foreigner-2017-I',
    'card-foreigner-2023-Y',
  ])('decodes %s from hex on standard input and from a binary file', (name) => {
    const { hex, expected } = vector(name)
    const file = join(folder, `${name}.bin`)
    writeFileSync(file, Buffer.from(hex, 'hex'))
    for (const answer of [tongban(['card', 'decode', '-'], hex), tongban(['card', 'decode', file])]) {
      expect(answer.status).toBe(0)
      expect(JSON.parse(answer.stdout)).toMatchObject(expected)
    }
  })

  it('skips noise before the frame', () => {
    const { hex } = vector('fault-garbage-prefix')
    expect(JSON.parse(tongban(['card', 'decode', '-'], hex).stdout)).toMatchObject({ name: '张试例' })
  })

  it('prints the status of a reply that is no card', () => {
    const { hex, expected } = vector('resp-err-41')
    expect(JSON.parse(tongban(['card', 'decode', '-'], hex).stdout)).toMatchObject(expected)
  })

  it.each(['fault-bad-checksum', 'fault-truncated-photo'])(
    'ends with exit code 2 and one line for %s',
    (name) => {
      const { status, stdout, stderr } = tongban(['card', 'decode', '-'], vector(name).hex)
      expect(status).toBe(2)
      expect(stdout).toBe('')
      expect(stderr.trim().split('\n')).toHaveLength(1)
      expect(stderr).not.toMatch(/\bat \S+:\d+/)
    },
  )

  it('checks ID numbers, one JSON line each', () => {
    const { status, stdout } = tongban([
      'id',
      'check',
      '11010519491231002X',
      '110105491231002',
      '110105194902300021',
      '--json',
    ])
    expect(status).toBe(0)
    const lines = stdout
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line))
    expect(lines[0]).toEqual({
      number: '11010519491231002X',
      valid: true,
      birthDate: '1949-12-31',
      sex: '2',
      reason: null,
    })
    expect(lines[1]).toMatchObject({ number: '11010519491231002X', valid: true })
    expect(lines[2]).toMatchObject({ valid: false, reason: 'BIRTH_DATE' })
  })

  it('draws a form from a file of its data, and writes nothing for bad data', () => {
    const data = join(folder, 'statement.json')
    const out = join(folder, 'statement.pdf')
    const couple = {
      office: { code: '510104', name: '锦江区婚姻登记处' },
      caseNumber: 'J-预 0007',
      man: storyParty('man', 1),
      woman: storyParty('woman', 1),
    }
    writeFileSync(data, JSON.stringify({ ...couple, side: 'man', declaredOn: '2026-11-24' }))
    expect(tongban(['form', 'render', 'marriage-statement', '--data', data, '--out', out]).status).toBe(0)
    expect(readFileSync(out).subarray(0, 5).toString()).toBe('%PDF-')

    const never = join(folder, 'never.pdf')
    writeFileSync(data, JSON.stringify(couple))
    const bad = tongban(['form', 'render', 'marriage-statement', '--data', data, '--out', never])
    expect(bad.status).toBe(2)
    expect(bad.stderr.trim().split('\n')).toHaveLength(1)
    expect(existsSync(never)).toBe(false)
  })

  it('sets an office up, checks, backs up, restores and exports it', () => {
    const office = join(folder, 'office')
    const settings = {
      code: '510104',
      name: '锦江区婚姻登记处',
      capabilities: ['mainland'],
      window: '1',
      administrator: { staffNumber: '9001', name: '赵管理员', passphrase: 'four quiet words here' },
      centre: null,
    }
    const made = tongban(['office', 'init', office, '--settings', '-'], JSON.stringify(settings))
    expect(made.status).toBe(0)
    expect(JSON.parse(made.stdout)).toMatchObject({ office: '510104', algorithm: 'sm2' })
    expect(tongban(['office', 'init', office, '--settings', '-'], JSON.stringify(settings)).status).toBe(2)

    expect(tongban(['db', 'check', office]).stdout).toMatch(/^clean: 2 events/)
    const copy = join(folder, 'copy.db')
    expect(tongban(['db', 'backup', office, copy]).status).toBe(0)
    expect(tongban(['db', 'backup', office, copy]).status).toBe(2)
    const restored = tongban(['db', 'restore', office, copy])
    expect(restored.stdout).toContain('epoch is now 2')
    expect(tongban(['db', 'check', office]).stdout).toMatch(/^clean: 3 events/)

    const out = join(folder, 'export.jsonl')
    expect(tongban(['export', office, '--out', out]).status).toBe(0)
    expect(readFileSync(out, 'utf8')).toBe('')
  })

  it.each([
    ['an unknown command', ['marry']],
    ['a missing argument', ['card', 'decode']],
    ['a file that is not there', ['card', 'decode', '/nowhere/at/all']],
    ['a folder that is no office', ['db', 'check', tmpdir()]],
    ['an unknown form', ['form', 'render', 'nothing', '--data', '-', '--out', '/dev/null']],
    ['a date that is none', ['export', '.', '--out', 'x', '--from', '2026-02-30']],
  ])('answers %s with exit code 2 and no stack trace', (_what, words) => {
    const { status, stderr } = tongban(words, '{}')
    expect(status).toBe(2)
    expect(stderr).not.toBe('')
    expect(stderr).not.toMatch(/\bat \S+:\d+/)
  })
})
