import { execFileSync } from 'node:child_process'

/** Reads a PDF with a reader that is not ours: Poppler's tools. Positions in points from the top left. */

export interface Word {
  readonly page: number
  readonly text: string
  readonly left: number
  readonly top: number
  readonly right: number
  readonly bottom: number
}

/** The text of each page, in reading order. */
export function pagesOf(pdf: Uint8Array): readonly string[] {
  return run('pdftotext', ['-', '-'], pdf).toString('utf8').split('\f').slice(0, -1)
}

/** The words of all pages with their boxes. */
export function wordsOf(pdf: Uint8Array): readonly Word[] {
  const html = run('pdftotext', ['-bbox', '-', '-'], pdf).toString('utf8')
  return html
    .split('<page ')
    .slice(1)
    .flatMap((part, page) =>
      [...part.matchAll(/<word xMin="(.+?)" yMin="(.+?)" xMax="(.+?)" yMax="(.+?)">(.*?)<\/word>/g)].map(
        ([, left, top, right, bottom, text = '']) => ({
          page,
          text: text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&'),
          left: Number(left),
          top: Number(top),
          right: Number(right),
          bottom: Number(bottom),
        }),
      ),
    )
}

export function wordAt(pdf: Uint8Array, text: string): Word {
  const found = wordsOf(pdf).find((word) => word.text === text)
  if (!found) throw new Error(`no word "${text}" on the pages`)
  return found
}

export interface Picture {
  readonly width: number
  readonly height: number
  /** One byte a dot, 0 black. */
  readonly dots: Uint8Array
}

export const dotsPerInch = 144

/** The first page as a grey picture. */
export function pictureOf(pdf: Uint8Array): Picture {
  const pgm = run('pdftoppm', ['-gray', '-singlefile', '-r', `${dotsPerInch}`, '-'], pdf)
  const header = /^P5\s+(\d+)\s+(\d+)\s+255\s/.exec(pgm.subarray(0, 40).toString('latin1'))
  if (!header) throw new Error('not a PGM picture')
  return { width: Number(header[1]), height: Number(header[2]), dots: pgm.subarray(header[0].length) }
}

/** How many dots are inked in a box given in points. */
export function inkIn(
  { width, dots }: Picture,
  box: Pick<Word, 'left' | 'top' | 'right' | 'bottom'>,
): number {
  const [left, top, right, bottom] = [box.left, box.top, box.right, box.bottom].map((points) =>
    Math.round((points * dotsPerInch) / 72),
  )
  let inked = 0
  for (let y = top ?? 0; y < (bottom ?? 0); y++) {
    for (let x = left ?? 0; x < (right ?? 0); x++) if ((dots[y * width + x] ?? 255) < 128) inked += 1
  }
  return inked
}

function run(program: string, args: readonly string[], input: Uint8Array): Buffer {
  return execFileSync(program, args, {
    input,
    maxBuffer: 64 * 1024 * 1024,
    stdio: ['pipe', 'pipe', 'ignore'],
  })
}
