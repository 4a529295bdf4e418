import type { Text } from '../standards/result.ts'
import type { Weight } from './fonts.ts'

/**
 * What stands on a page, before there is a PDF: millimetres from the top left corner, type sizes in points. A form
 * is first laid out into ink, so that a character without a glyph is found before anything is drawn.
 */
export type Ink = TextInk | LineInk | BoxInk | MarkInk

export interface TextInk {
  readonly kind: 'text'
  readonly x: number
  /** Distance of the baseline from the top edge. */
  readonly baseline: number
  readonly size: number
  readonly weight: Weight
  readonly text: string
  /** What the text is, as a clerk calls it: named when a character of it cannot be printed. */
  readonly field: Text
}

export interface LineInk {
  readonly kind: 'line'
  readonly x1: number
  readonly y1: number
  readonly x2: number
  readonly y2: number
  readonly width: number
  readonly dashed?: boolean
}

export interface BoxInk {
  readonly kind: 'box'
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
  /** Line width; 0 draws no line. */
  readonly line: number
  readonly dashed?: boolean
  /** 0 black … 1 white; undefined leaves the paper as it is. */
  readonly fill?: number
}

/** A word laid across the page, translucent and turned, over whatever stands there. */
export interface MarkInk {
  readonly kind: 'mark'
  /** Middle of the word. */
  readonly x: number
  readonly y: number
  readonly size: number
  readonly text: string
  /** Degrees, counter-clockwise. */
  readonly angle: number
}

export interface Page {
  readonly width: number
  readonly height: number
  readonly ink: readonly Ink[]
}

export interface Box {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

/** Points in a millimetre. */
export const pointsPerMm = 72 / 25.4

/** The form's own words, as against what was filled in. */
export const printedWords: Text = { zh: '表格文字', en: 'the form’s own words' }
