import { ok, type Refusal, type Result, refuse } from '../standards/result.ts'
import type { Box, Ink, Page } from './ink.ts'
import { printedWords } from './ink.ts'
import type { Typesetter } from './typesetting.ts'

/**
 * A piece of a page that knows how tall it must be for a width, and draws itself into any box at least that tall.
 * Pages are blocks inside blocks: a text cannot run out of its cell, because the cell grows with it.
 */
export interface Block {
  readonly height: (width: number, type: Typesetter) => number
  readonly draw: (at: Box, type: Typesetter) => readonly Ink[]
}

/** Blocks side by side, of equal height; `share` is the part of the width each takes. */
export function row(parts: readonly (readonly [share: number, block: Block])[]): Block {
  const total = parts.reduce((sum, [share]) => sum + share, 0)
  return {
    height: (width, type) =>
      Math.max(...parts.map(([share, block]) => block.height((width * share) / total, type))),
    draw: (at, type) => {
      let x = at.x
      return parts.flatMap(([share, block]) => {
        const width = (at.width * share) / total
        const ink = block.draw({ ...at, x, width }, type)
        x += width
        return ink
      })
    },
  }
}

/** Blocks one under the other; height left over is shared out evenly. */
export function column(blocks: readonly Block[]): Block {
  return {
    height: (width, type) => blocks.reduce((sum, block) => sum + block.height(width, type), 0),
    draw: (at, type) => {
      const heights = blocks.map((block) => block.height(at.width, type))
      const extra = (at.height - heights.reduce((sum, height) => sum + height, 0)) / blocks.length
      let y = at.y
      return blocks.flatMap((block, index) => {
        const height = (heights[index] ?? 0) + extra
        const ink = block.draw({ ...at, y, height }, type)
        y += height
        return ink
      })
    },
  }
}

/** White space. */
export function gap(height: number): Block {
  return { height: () => height, draw: () => [] }
}

export const a4 = { width: 210, height: 297 } as const

export interface PageFrame {
  readonly margin: { readonly side: number; readonly top: number; readonly bottom: number }
  /** Stands at the foot of every page, before the page count. */
  readonly footer: string
}

/** Sets the blocks on as many A4 pages as they need, each with the running foot. A block is never torn. */
export function composePages(
  blocks: readonly Block[],
  frame: PageFrame,
  type: Typesetter,
): Result<readonly Page[]> {
  const { side, top, bottom } = frame.margin
  const width = a4.width - 2 * side
  const floor = a4.height - bottom
  const pages: Ink[][] = [[]]
  let y = top
  for (const block of blocks) {
    const height = block.height(width, type)
    if (height > floor - top) return refuse(tooLong)
    if (y + height > floor) {
      pages.push([])
      y = top
    }
    pages.at(-1)?.push(...block.draw({ x: side, y, width, height }, type))
    y += height
  }
  return ok(
    pages.map((ink, index) => ({
      ...a4,
      ink: [...ink, ...foot(`${index + 1}`, `${pages.length}`, frame, type)],
    })),
  )
}

const footStyle = { size: 8, weight: 'regular' } as const

function foot(number: string, count: string, { margin, footer }: PageFrame, type: Typesetter): Ink[] {
  const y = a4.height - margin.bottom + 3
  const right = a4.width - margin.side
  const pageText = `第 ${number} 页 共 ${count} 页`
  const text = { kind: 'text', baseline: y + 4, ...footStyle, field: printedWords } as const
  return [
    { kind: 'line', x1: margin.side, y1: y, x2: right, y2: y, width: 0.1 },
    { ...text, x: margin.side, text: footer },
    { ...text, x: right - type.width(pageText, footStyle), text: pageText },
  ]
}

export const tooLong: Refusal = {
  code: 'TEXT_TOO_LONG',
  sentence: {
    zh: '填写的内容太长，本表容纳不下。',
    en: 'What was filled in is too long for this form.',
  },
  remedy: { zh: '请缩短最长的一项后再打印。', en: 'Shorten the longest entry and print again.' },
  basis: null,
}
