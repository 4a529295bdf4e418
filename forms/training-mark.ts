import { type Ink, type Page, pointsPerMm, printedWords } from './ink.ts'

const word = '培训'
/** Distance of two words, in millimetres, and how far every second row is shifted. */
const grid = { across: 62, down: 52 }
const size = 58
const angle = 32

/** The same in words, in the top margin, for whoever searches or copies the file. */
const notice = { text: '培训样张　不具有法律效力', size: 9, baseline: 7 } as const

/**
 * Lays 培训 (training) across the page, edge to edge, so that no part of it can be cut out and used. Translucent and
 * turned: the text under it stays readable and copies out line by line, for the mark is a shape and no text.
 */
export function markAsTraining(page: Page): Page {
  const marks: Ink[] = []
  const rows = Math.max(1, Math.round(page.height / grid.down))
  const columns = Math.max(1, Math.round(page.width / grid.across))
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++) {
      marks.push({
        kind: 'mark',
        x: ((column + 0.5) * page.width) / columns,
        y: ((row + 0.5) * page.height) / rows,
        size,
        text: word,
        angle,
      })
    }
  }
  return { ...page, ink: [...page.ink, ...marks, noticeOn(page)] }
}

function noticeOn({ width }: Page): Ink {
  const wide = ([...notice.text].length * notice.size) / pointsPerMm
  return { kind: 'text', ...notice, x: (width - wide) / 2, weight: 'bold', field: printedWords }
}
