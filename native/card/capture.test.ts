import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { decodeCapture } from './capture.ts'
import { captureToJson } from './capture-json.ts'

const vectorFile = z.object({
  vectors: z.array(
    z.object({
      name: z.string(),
      hex: z.string(),
      meaning: z.string(),
      expected: z.record(z.string(), z.json()),
    }),
  ),
})
const { vectors } = vectorFile.parse(
  JSON.parse(readFileSync(new URL('../../tests/data/id-card-vectors.json', import.meta.url), 'utf8')),
)

function decodeHex(hex: string) {
  return captureToJson(decodeCapture(Buffer.from(hex, 'hex')))
}

describe('the invented vectors', () => {
  it('are all there', () => {
    expect(vectors).toHaveLength(47)
  })

  it.each(vectors)('$name: $meaning', ({ hex, expected }) => {
    expect(decodeHex(hex)).toMatchObject(expected)
  })

  it.each(vectors.filter(({ name }) => name.startsWith('card-')))(
    '$name prints the keys of its card and no others',
    ({ hex, expected }) => {
      expect(Object.keys(decodeHex(hex)).sort()).toEqual(Object.keys(expected).sort())
    },
  )

  it.each(vectors)('$name reads the same from hexadecimal text', ({ hex }) => {
    const spaced = `${hex.replace(/(..)/g, '$1 ').toLowerCase()}\r\n`
    expect(captureToJson(decodeCapture(Buffer.from(spaced, 'utf8')))).toEqual(decodeHex(hex))
  })
})
