import type { Text } from '../standards/result.ts'
import { type Box, type Ink, pointsPerMm, printedWords } from './ink.ts'
import type { Block } from './page-layout.ts'
import type { SetText, TypeStyle, Typesetter } from './typesetting.ts'

/** Line widths and distances of the national forms, in millimetres. */
const cellLine = 0.2
const cellPadding = { x: 1.8, y: 1.3 }
/** Labels are short: they give their margin before they break. */
const labelPadding = { x: 1, y: 1.3 }
const labelFill = 0.955
const lineHeight = 1.42
/** Smaller than this and a clerk with reading glasses cannot read it. Points. */
const floorSize = 7.5
/** When the cell must grow after all, there is no point in reading through a lens. */
const grownSize = 9

export interface TextOptions {
  readonly size?: number
  readonly weight?: TypeStyle['weight']
  readonly align?: 'left' | 'centre' | 'right'
  /** The text shrinks before it takes more lines than this. */
  readonly lines?: number
  /** What the text is; the form's own words when left out. */
  readonly field?: Text
}

export interface CellOptions extends TextOptions {
  readonly minHeight?: number
  readonly fill?: number
  readonly vertical?: 'top' | 'middle'
  readonly line?: number
  readonly padding?: { readonly x: number; readonly y: number }
}

/** Text without a frame, wrapped to the width. */
export function paragraph(text: string, options: TextOptions & { indent?: number } = {}): Block {
  const { indent = 0, ...rest } = options
  return padded(words(text, { lines: Number.POSITIVE_INFINITY, ...rest }), { x: 0, y: 0, left: indent })
}

/** The name of the form, centred. */
export function heading(text: string): Block {
  return paragraph(text, { size: 20, weight: 'bold', align: 'centre' })
}

/** A framed cell. Grows with its text. */
export function cell(text: string, options: CellOptions = {}): Block {
  const { minHeight = 7, fill, line = cellLine, vertical = 'middle', padding = cellPadding } = options
  const inside = padded(words(text, { lines: 2, ...options }), padding)
  return framed(inside, { minHeight, line, vertical, ...(fill === undefined ? {} : { fill }) })
}

/** A cell that names what stands beside it. */
export function label(text: string, options: CellOptions = {}): Block {
  return cell(text, { align: 'centre', fill: labelFill, padding: labelPadding, ...options })
}

/** A cell with anything inside. */
export function framed(
  inside: Block,
  {
    minHeight = 0,
    line = cellLine,
    fill,
    vertical = 'middle',
  }: Pick<CellOptions, 'minHeight' | 'line' | 'fill' | 'vertical'> = {},
): Block {
  return {
    height: (width, type) => Math.max(minHeight, inside.height(width, type)),
    draw: (at, type) => {
      const height = inside.height(at.width, type)
      const y = vertical === 'middle' ? at.y + (at.height - height) / 2 : at.y
      const frame: Ink = { kind: 'box', ...at, line, ...(fill === undefined ? {} : { fill }) }
      return [frame, ...inside.draw({ ...at, y, height }, type)]
    },
  }
}

/** Distance from the frame. */
export function padded(inside: Block, { x, y, left = 0 }: { x: number; y: number; left?: number }): Block {
  return {
    height: (width, type) => inside.height(width - 2 * x - left, type) + 2 * y,
    draw: (at, type) =>
      inside.draw(
        { x: at.x + x + left, y: at.y + y, width: at.width - 2 * x - left, height: at.height - 2 * y },
        type,
      ),
  }
}

/** Two blocks over one another in the same box, such as a signature line at the foot of a cell. */
export function overlay(under: Block, over: Block): Block {
  return {
    height: (width, type) => Math.max(under.height(width, type), over.height(width, type)),
    draw: (at, type) => [...under.draw(at, type), ...over.draw(at, type)],
  }
}

/** Words alone, from the top of their box. */
export function words(text: string, options: TextOptions = {}): Block {
  const { align = 'left', lines = 1, field = printedWords, size = 10.5, weight = 'regular' } = options
  const style = { size, weight }
  function set(width: number, type: Typesetter): SetText {
    const small = type.fit(text, style, width, { floor: Math.min(floorSize, size), lines })
    if (small.lines.length <= lines) return small
    const readable = Math.min(grownSize, size)
    return { size: readable, lines: type.wrap(text, { ...style, size: readable }, width) }
  }

  return {
    height: (width, type) => {
      const fitted = set(width, type)
      return fitted.lines.length * lineOf(fitted.size)
    },
    draw: (at, type) => {
      const fitted = set(at.width, type)
      return fitted.lines.flatMap((line, index): Ink[] => {
        if (line === '') return []
        const x = at.x + (at.width - type.width(line, { ...style, size: fitted.size })) * slack[align]
        const baseline = at.y + lineOf(fitted.size) * index + baselineOf(fitted.size)
        return [{ kind: 'text', x, baseline, size: fitted.size, weight, text: line, field }]
      })
    },
  }
}

const slack = { left: 0, centre: 0.5, right: 1 } as const

function lineOf(size: number): number {
  return (size * lineHeight) / pointsPerMm
}

/** From the top of a line to its baseline, so that a Chinese character stands in the middle of the line. */
function baselineOf(size: number): number {
  return lineOf(size) / 2 + (size * 0.37) / pointsPerMm
}

/** A box to sign or press a finger in, with what belongs there and, when known, the date at its foot. */
export function signatureBox(
  caption: string,
  options: { height: number; date?: string; hint?: string },
): Block {
  const { height, date = '年　　月　　日', hint } = options
  return framed(
    {
      height: () => height,
      draw: (at, type) => [
        ...words(caption, { lines: 2 }).draw(inset(at), type),
        ...(hint === undefined
          ? []
          : words(hint, { size: 8, align: 'centre', lines: 2 }).draw(
              { ...inset(at), y: at.y + height / 2 - 2 },
              type,
            )),
        ...words(date, { align: 'right' }).draw({ ...inset(at), y: at.y + height - 7 }, type),
      ],
    },
    { minHeight: height, vertical: 'top' },
  )
}

function inset(at: Box): Box {
  return {
    x: at.x + cellPadding.x,
    y: at.y + cellPadding.y,
    width: at.width - 2 * cellPadding.x,
    height: at.height,
  }
}

/** A row of boxes of which some are ticked: 未婚 离婚 丧偶. */
export function choices(options: readonly { readonly text: string; readonly ticked: boolean }[]): Block {
  const size = 10.5
  const side = 3.1
  const between = 5
  return {
    height: () => lineOf(size),
    draw: (at, type) => {
      let x = at.x
      const top = at.y + (lineOf(size) - side) / 2
      const baseline = at.y + baselineOf(size)
      return options.flatMap(({ text, ticked }): Ink[] => {
        const mark = { kind: 'text', baseline, size, weight: 'regular', field: printedWords } as const
        const left = x
        x += side + 1.2 + type.width(text, { size, weight: 'regular' }) + between
        return [
          { kind: 'box', x: left, y: top, width: side, height: side, line: 0.2 },
          ...(ticked ? [{ ...mark, x: left - 0.25, text: '√', weight: 'bold' } as const] : []),
          { ...mark, x: left + side + 1.2, text },
        ]
      })
    },
  }
}

/** Where the photo is glued, at its true size in millimetres. */
export function photoBox(photo: { readonly width: number; readonly height: number }, caption: string): Block {
  return {
    height: () => photo.height + 5,
    draw: (at, type) => {
      const x = at.x + (at.width - photo.width) / 2
      const y = at.y + (at.height - photo.height) / 2
      const text = words(caption, { size: 9, align: 'centre', lines: 4 })
      const inside = { x: x + 2, width: photo.width - 4, height: 0 }
      const tall = text.height(inside.width, type)
      return [
        { kind: 'box', x, y, ...photo, line: 0.15, dashed: true },
        ...text.draw({ ...inside, y: y + (photo.height - tall) / 2, height: tall }, type),
      ]
    },
  }
}
