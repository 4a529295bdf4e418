import { expect, test } from 'vitest'
import { draw, fonts, refusalOf } from '../tests/support/forms/draw.ts'
import { inkIn, pagesOf, pictureOf, wordAt } from '../tests/support/forms/read-pdf.ts'
import { party, woman } from '../tests/support/forms/samples.ts'

/** U+20164 is in Noto Serif SC; U+20001 and U+2A6D6, of Extension B, only in HanaMinB; U+4DAE in both. */
const rareName = '李𠅤𠀁𪛖䶮'

test('a name with characters of Extension B, one of which a single font holds, extracts right', async () => {
  expect(fonts.faceFor(0x20164, 'regular')?.id).toBe('NotoSerifSC-Regular')
  expect(fonts.faceFor(0x20001, 'regular')?.id).toBe('HanaMinB')
  const { pdf } = await draw('marriage-certificate', { man: party({ name: rareName }) })
  expect(pagesOf(pdf).join('')).toContain(rareName)
})

test('every character of that name leaves ink in its own box: none is blank', async () => {
  const { pdf } = await draw('marriage-certificate', { man: party({ name: rareName }) })
  const word = wordAt(pdf, rareName)
  const picture = pictureOf(pdf)
  const characters = [...rareName]
  const width = (word.right - word.left) / characters.length
  const ink = characters.map((_, index) =>
    inkIn(picture, { ...word, left: word.left + index * width, right: word.left + (index + 1) * width }),
  )
  expect(Math.min(...ink)).toBeGreaterThan(25)
})

test('look-alikes that share one glyph each extract as themselves, side by side in one file', async () => {
  const codePoints = [0x2f08, 0x4eba, 0xb7, 0x2027, 0xf900, 0x8c48]
  const name = String.fromCodePoint(...codePoints)
  const { pdf } = await draw('marriage-certificate', { man: party({ name }) })
  expect(pagesOf(pdf).join('')).toContain(name)
})

test('full-width dots of long transcribed names are printed and kept', async () => {
  const name = '买买提．阿不都热合曼・艾合买提'
  const { pdf } = await draw('marriage-certificate', { woman: { ...woman, name } })
  expect(pagesOf(pdf).join('')).toContain(name)
})

test('a character no font holds stops the form, naming it, its code and the field', async () => {
  const refusal = await refusalOf('marriage-certificate', {
    side: 'man',
    woman: { ...woman, name: '王\u{30000}' },
  })
  expect(refusal.code).toBe('NO_GLYPH')
  expect(refusal.sentence.zh).toBe('「女方姓名」中的字符「\u{30000}」（U+30000）没有可用的字形，不能打印。')
  expect(refusal.sentence.en).toContain('U+30000')
})

test.each([
  ['the private use area', '\uE000', 'U+E000'],
  ['a private use plane', '\u{F0001}', 'U+F0001'],
  ['an invisible format character', '\u200B', 'U+200B'],
  ['a variation selector', '\u{E0100}', 'U+E0100'],
  ['a lone surrogate', '\uD842', 'U+D842'],
])('%s is never printed', async (_what, character, code) => {
  const refusal = await refusalOf('marriage-statement', { man: party({ name: `王${character}` }) })
  expect(refusal).toMatchObject({ code: 'NO_GLYPH' })
  expect(refusal.sentence.zh).toContain('男方姓名')
  expect(refusal.sentence.zh).toContain(code)
})
