import {
  appendBezierCurve,
  appendQuadraticCurve,
  closePath,
  fill,
  lineTo,
  moveTo,
  type PDFContext,
  type PDFOperator,
  type PDFRef,
} from 'pdf-lib'
import type { FormFonts } from './fonts.ts'

/** Half the height of a Chinese character above its baseline, in ems. */
const middle = 0.38

const operators: Readonly<Record<string, (...args: readonly number[]) => PDFOperator>> = {
  moveTo: (x = 0, y = 0) => moveTo(x, y),
  lineTo: (x = 0, y = 0) => lineTo(x, y),
  quadraticCurveTo: (cx = 0, cy = 0, x = 0, y = 0) => appendQuadraticCurve(cx, cy, x, y),
  bezierCurveTo: (ax = 0, ay = 0, bx = 0, by = 0, x = 0, y = 0) => appendBezierCurve(ax, ay, bx, by, x, y),
  closePath: () => closePath(),
}

/**
 * A bold word as a shape of its own, one unit an em, its middle at the origin: it can be stamped any number of times,
 * and is no text, so that it does not mix with what is copied out of the page.
 */
export function outlineOf(word: string, fonts: FormFonts, context: PDFContext): PDFRef {
  const glyphs = [...word].map((character) => {
    const codePoint = character.codePointAt(0) ?? 0
    const face = fonts.faceFor(codePoint, 'bold')
    const glyph = face?.glyph(codePoint)
    if (!face || !glyph) throw new Error(`no glyph for "${character}"`)
    return { path: glyph.path, em: face.font.unitsPerEm, advance: glyph.advanceWidth / face.font.unitsPerEm }
  })
  const width = glyphs.reduce((sum, { advance }) => sum + advance, 0)
  let left = -width / 2
  const drawn: PDFOperator[] = []
  for (const { path, em, advance } of glyphs) {
    for (const { command, args } of path.commands) {
      const operator = operators[command]
      if (!operator) throw new Error(`an outline with ${command}`)
      drawn.push(
        operator(...args.map((unit, index) => (index % 2 === 0 ? left + unit / em : unit / em - middle))),
      )
    }
    left += advance
  }
  drawn.push(fill())
  return context.register(context.formXObject(drawn, { BBox: context.obj([-width / 2, -1, width / 2, 1]) }))
}
