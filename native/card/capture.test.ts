import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { miaxisReply } from '../transport/hid-wraps.ts'
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

describe('captures no vector shows', () => {
  const CARD = Buffer.from(vectors.find(({ name }) => name === 'card-resident')?.hex ?? '', 'hex')
  const FIND_NONE = Buffer.from('AAAAAA9669000400008084', 'hex')
  const json = (...parts: readonly Uint8Array[]) => captureToJson(decodeCapture(Buffer.concat(parts)))

  it.each([
    ['nothing', '', 'NO_FRAME'],
    ['noise', '00112233445566', 'NO_FRAME'],
    ['the answer CMD_ERROR of some handhelds', '434D445F4552524F52', 'NO_FRAME'],
    ['a bare header', 'AAAAAA9669', 'FRAME_TIMEOUT'],
    ['a length of zero', 'AAAAAA9669000000', 'BAD_LENGTH'],
    ['a length of 65535', 'AAAAAA9669FFFF000090', 'BAD_LENGTH'],
    ['a length of three that is no request', 'AAAAAA96690003000003', 'BAD_LENGTH'],
    ['the ten bytes of a vendor’s timeout', 'AAAAAA96690005050505', 'FRAME_TIMEOUT'],
  ])('says of %s what is wrong', (_, hex, error) => {
    expect(decodeHex(hex)).toEqual({ error })
  })

  it('says that the lengths of a card do not add up', () => {
    const frame = Buffer.from(CARD)
    frame[11] = 0xfa
    frame[frame.length - 1] = (frame[frame.length - 1] ?? 0) ^ 0xfa
    expect(json(frame)).toEqual({ error: 'LENGTH_MISMATCH' })
  })

  it('reads the good frame behind a broken one and says what was skipped', () => {
    const broken = Buffer.from(CARD)
    broken[100] = 0x55
    expect(json(broken, CARD)).toMatchObject({ cardType: 'resident', recover: true, skipped: 1295 })
  })

  it('reads a card although another frame behind it was cut short', () => {
    expect(json(CARD, FIND_NONE.subarray(0, 8))).toMatchObject({ cardType: 'resident', name: '张试例' })
  })

  it('tells a request from a reply of the same length', () => {
    expect(decodeHex('AAAAAA966900046A823165')).toEqual({ error: 'CHECKSUM_MISMATCH' })
    expect(decodeHex('AAAAAA966900046A8231DD')).toMatchObject({ kind: 'response', sw: [0x6a, 0x82, 0x31] })
  })

  it('reads a reply that came in Miaxis reports', () => {
    const reports = miaxisReply(CARD, 64)
    expect(json(...reports)).toMatchObject({ cardType: 'resident', name: '张试例' })
  })

  it.each([
    '0xAA, 0xAA, 0xAA, 0x96, 0x69, 0x00, 0x04, 0x00, 0x00, 0x80, 0x84',
    '\ufeffaa:aa:aa:96:69:00:04:00:00:80:84',
    'AAAAAA9669000400008084F',
  ])('reads the hexadecimal text %j', (text) => {
    expect(json(Buffer.from(text, 'utf8'))).toMatchObject({ error: 'FIND_FAILED' })
  })

  it('never throws, whatever the file', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.uint8Array({ maxLength: 400 }),
          fc.string().map((text) => Buffer.from(text)),
        ),
        (file) => {
          expect(() => captureToJson(decodeCapture(file))).not.toThrow()
        },
      ),
      { numRuns: 2000 },
    )
  })
})
