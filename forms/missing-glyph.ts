import type { Refusal, Text } from '../standards/result.ts'
import type { FormFonts } from './fonts.ts'
import type { Page } from './ink.ts'

/**
 * The first character of the pages that no font can draw, as a refusal that names it, or null. Asked before anything
 * is drawn: a certificate with a hole in a name must never leave the printer.
 */
export function missingGlyph(pages: readonly Page[], fonts: FormFonts): Refusal | null {
  for (const { ink } of pages) {
    for (const mark of ink) {
      if (mark.kind !== 'text') continue
      for (const character of mark.text) {
        if (fonts.faceFor(character.codePointAt(0) ?? 0, mark.weight) === null)
          return noGlyph(character, mark.field)
      }
    }
  }
  return null
}

function noGlyph(character: string, field: Text): Refusal {
  const code = `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`
  const privateUse = /\p{Co}/u.test(character)
  return {
    code: 'NO_GLYPH',
    sentence: privateUse
      ? {
          zh: `「${field.zh}」中有造字区字符（${code}），不是标准汉字，不能打印。`,
          en: `"${field.en}" holds a private-use character (${code}), which is no standard character and cannot be printed.`,
        }
      : {
          zh: `「${field.zh}」中的字符「${character}」（${code}）没有可用的字形，不能打印。`,
          en: `No font holds the character "${character}" (${code}) in "${field.en}"; it cannot be printed.`,
        },
    remedy: privateUse
      ? {
          zh: '请对照身份证件上印刷的字，改为标准汉字后再打印。',
          en: 'Compare with the character printed on the document, enter the standard character and print again.',
        }
      : {
          zh: '请核对该字是否录入有误；如确无误，请技术人员安装含有该字的字库（如 fonts-hanazono）。',
          en: 'Check that the character was entered rightly; if so, have a font that holds it installed (such as fonts-hanazono).',
        },
    basis: 'GB 18030-2022',
  }
}
