import type { FormFonts, Weight } from './fonts.ts'
import { pointsPerMm } from './ink.ts'

export interface TypeStyle {
  /** Points. */
  readonly size: number
  readonly weight: Weight
}

/** Text set in lines at the size it was found to fit in. */
export interface SetText {
  readonly size: number
  readonly lines: readonly string[]
}

/** Measures and breaks text. Widths in millimetres. */
export interface Typesetter {
  readonly width: (text: string, style: TypeStyle) => number
  readonly wrap: (text: string, style: TypeStyle, width: number) => readonly string[]
  /**
   * Shrinks from the style's size to `floor` until the text takes no more than `lines` lines; at the floor it takes
   * the lines it needs. No line is ever wider than `width`.
   */
  readonly fit: (
    text: string,
    style: TypeStyle,
    width: number,
    limit: { floor: number; lines: number },
  ) => SetText
}

const sizeStep = 0.5

/**
 * A closing mark may not begin a line nor an opening one end it (GB/T 15834); Latin words and numbers stay whole.
 * Full-width marks stand as escapes where they are easily mistaken for their half-width twins.
 */
const opening = '(《〈【〔“‘「『\\uFF08'
const closing = ')》〉】〕”’」』·・、。\\uFF09\\uFF0C\\uFF1A\\uFF1B\\uFF01\\uFF1F,;:!?'
const word = "[\\p{Script=Latin}\\p{M}\\p{Nd}.'@/_-]+"
const pieces = new RegExp(`[${opening}]*(?:${word}|[^])[${closing}]*`, 'gu')

export function typesetter(fonts: FormFonts): Typesetter {
  function width(text: string, { size, weight }: TypeStyle): number {
    let ems = 0
    for (const character of text) ems += advance(character, weight)
    return (ems * size) / pointsPerMm
  }

  /** In ems. A character without a glyph counts one em; the form is refused for it later. */
  function advance(character: string, weight: Weight): number {
    const codePoint = character.codePointAt(0) ?? 0
    const face = fonts.faceFor(codePoint, weight)
    const glyph = face?.glyph(codePoint)
    return face && glyph ? glyph.advanceWidth / face.font.unitsPerEm : 1
  }

  function wrap(text: string, style: TypeStyle, room: number): readonly string[] {
    return text.split('\n').flatMap((paragraph) => wrapParagraph(paragraph, style, room))
  }

  function wrapParagraph(text: string, style: TypeStyle, room: number): string[] {
    const lines: string[] = []
    let line = ''
    for (const piece of text.match(pieces) ?? []) {
      for (const part of width(piece, style) > room ? [...piece] : [piece]) {
        if (line === '' || width(line + part, style) <= room) line += part
        else {
          lines.push(line.trimEnd())
          line = part.trimStart()
        }
      }
    }
    return [...lines, line]
  }

  return {
    width,
    wrap,
    fit: (text, style, room, { floor, lines: most }) => {
      for (let size = style.size; size > floor; size -= sizeStep) {
        const lines = wrap(text, { ...style, size }, room)
        if (lines.length <= most) return { size, lines }
      }
      return { size: floor, lines: wrap(text, { ...style, size: floor }, room) }
    },
  }
}
