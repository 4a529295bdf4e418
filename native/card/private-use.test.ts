import { describe, expect, it } from 'vitest'
import { GB18030_TABLE, importPrivateUseTable, reviewName } from './private-use.ts'

/** The code points GBK and GB 18030-2000 gave to bytes without a Unicode character of their own. */
const AREAS: readonly [number, number][] = [
  [0xe7c7, 0xe7c8],
  [0xe7e7, 0xe7f3],
  [0xe815, 0xe864],
]

function bytesOf(codePoint: number): [number, number] {
  if (codePoint === 0xe7c7) return [0xa8, 0xbc]
  if (codePoint === 0xe7c8) return [0xa8, 0xbf]
  if (codePoint < 0xe815) return [0xa9, 0x89 + codePoint - 0xe7e7]
  const trail = 0x50 + codePoint - 0xe815
  return [0xfe, trail < 0x7f ? trail : trail + 1]
}

describe('the shipped table', () => {
  it('knows every code point of the three areas', () => {
    const expected = AREAS.flatMap(([from, to]) =>
      Array.from({ length: to - from + 1 }, (_, at) => from + at),
    )
    expect([...GB18030_TABLE.mappings.keys()].sort((a, b) => a - b)).toEqual(expected)
    expect(expected).toHaveLength(95)
  })

  it('agrees with the gb18030 decoder wherever that decoder knows a character', () => {
    const decoder = new TextDecoder('gb18030')
    const kept: number[] = []
    for (const [from, to] of GB18030_TABLE.mappings) {
      const decoded = decoder.decode(Uint8Array.from(bytesOf(from))).codePointAt(0)
      if (decoded === from) kept.push(from)
      else expect(decoded).toBe(to)
    }
    expect(kept).toEqual([0xe816, 0xe817, 0xe818, 0xe831, 0xe83b, 0xe855])
  })
})

describe('another table', () => {
  const table = { version: '部颁 1', source: 'invented', mappings: { E188: '9FA6' } }

  it('can be brought in, and answers what the shipped one cannot', () => {
    const imported = importPrivateUseTable(table)
    expect(imported.ok && reviewName('陈\ue188', imported.value)).toMatchObject({ suggestedName: '陈\u9fa6' })
  })

  it.each([
    ['no table at all', 'hello'],
    ['a table without a version', { source: 'x', mappings: {} }],
    ['a code that is no hex', { ...table, mappings: { xyz: '4E00' } }],
    ['a common character as the source', { ...table, mappings: { '4E00': '4E01' } }],
    ['a private-use character as the target', { ...table, mappings: { E188: 'E189' } }],
    ['half of a surrogate pair as the target', { ...table, mappings: { E188: 'D800' } }],
    ['a target beyond Unicode', { ...table, mappings: { E188: '110000' } }],
  ])('is refused when it has %s', (_, json) => {
    const imported = importPrivateUseTable(json)
    expect(imported).toMatchObject({ ok: false, refusal: { code: 'NOT_A_PRIVATE_USE_TABLE' } })
  })
})
