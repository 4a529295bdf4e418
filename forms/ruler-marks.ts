import { type Ink, type Page, printedWords } from './ink.ts'

export type Direction = 'across' | 'down'

/** Where the rulers of one paper stand, in millimetres from the left and upper edge. */
export interface RulerFrame {
  readonly page: Pick<Page, 'width' | 'height'>
  /** Where the two rulers cross. */
  readonly origin: number
  /** Where the middle step of each stair stands. */
  readonly stair: number
}

const thin = 0.1
const tick = { one: 1.4, five: 2.4, ten: 3.6 }
const clearOfFarEdge = 10

/** A ruler along one edge: ticks of 1 mm, longer at 5 and at 10, numbered every 10. */
export function ruler(direction: Direction, { page, origin }: RulerFrame): Ink[] {
  const far = direction === 'across' ? page.width : page.height
  const length = Math.floor((far - origin - clearOfFarEdge) / 10) * 10
  const ink: Ink[] = [stroke(direction, { along: [origin, origin + length], away: [origin, origin] })]
  for (let mm = 0; mm <= length; mm++) {
    const tall = mm % 10 === 0 ? tick.ten : mm % 5 === 0 ? tick.five : tick.one
    ink.push(stroke(direction, { along: [origin + mm, origin + mm], away: [origin, origin - tall] }))
    if (mm % 10 === 0 && mm > 0) ink.push(label(direction, `${mm}`, origin + mm, origin - tick.ten - 0.8))
  }
  return ink
}

const stairSteps = 10
const stepLength = 1.6

/**
 * Twenty-one strokes, each 0.1 mm further from the edge than the one before, −1.0 … +1.0 mm about the middle one: the
 * stroke that meets the whole millimetre of a steel rule is the printer's error in tenths.
 */
export function stair(direction: Direction, { page, stair }: RulerFrame): Ink[] {
  // Clear of the training notice, which stands in the middle of the upper margin.
  const start = direction === 'across' ? page.width * 0.7 : page.height * 0.4
  const ink: Ink[] = []
  for (let step = -stairSteps; step <= stairSteps; step++) {
    const away = stair + step / 10
    const along = start + (step + stairSteps) * stepLength
    ink.push(
      stroke(direction, { along: [along, along + (step % 5 === 0 ? stepLength : 1.1)], away: [away, away] }),
    )
  }
  const end = start + (2 * stairSteps + 1) * stepLength
  ink.push(label(direction, '－1.0', start - 5, stair), label(direction, '＋1.0', end + 4, stair))
  return ink
}

/** The point both distances are measured from. */
export function cross({ origin }: RulerFrame): Ink[] {
  return [
    stroke('across', { along: [origin - 5, origin + 5], away: [origin, origin] }),
    stroke('down', { along: [origin - 5, origin + 5], away: [origin, origin] }),
  ]
}

/** A line by its distances along the edge and away from it. */
function stroke(
  direction: Direction,
  { along, away }: { along: readonly [number, number]; away: readonly [number, number] },
): Ink {
  return direction === 'across'
    ? { kind: 'line', x1: along[0], y1: away[0], x2: along[1], y2: away[1], width: thin }
    : { kind: 'line', x1: away[0], y1: along[0], x2: away[1], y2: along[1], width: thin }
}

const labelSize = 6.5

function label(direction: Direction, text: string, along: number, away: number): Ink {
  const words = { kind: 'text', size: labelSize, weight: 'regular', text, field: printedWords } as const
  const width = text.length * 1.2
  return direction === 'across'
    ? { ...words, x: along - width / 2, baseline: away }
    : { ...words, x: Math.max(0.8, away - width), baseline: along + 0.8 }
}
