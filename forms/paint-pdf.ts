import {
  beginText,
  closePath,
  concatTransformationMatrix,
  drawObject,
  endText,
  fill,
  fillAndStroke,
  lineTo,
  moveTo,
  PDFDocument,
  type PDFHexString,
  PDFName,
  type PDFOperator,
  type PDFPage,
  type PDFRef,
  popGraphicsState,
  pushGraphicsState,
  rectangle,
  setDashPattern,
  setFillingGrayscaleColor,
  setFillingRgbColor,
  setFontAndSize,
  setGraphicsState,
  setLineWidth,
  setTextMatrix,
  showText,
  stroke,
} from 'pdf-lib'
import { type EmbeddedFont, embedFont } from './embedded-font.ts'
import type { Face, FormFonts, Weight } from './fonts.ts'
import {
  type BoxInk,
  type Ink,
  type LineInk,
  type MarkInk,
  type Page,
  pointsPerMm,
  type TextInk,
} from './ink.ts'
import { outlineOf } from './outline.ts'

/** How a page is shifted to meet a preprinted blank: millimetres right and down, then a factor about the top left. */
export interface Shift {
  readonly dx: number
  readonly dy: number
  readonly scale: number
}

export interface Paper {
  readonly title: string
  /** The day the paper is of (`2026-11-24`). It stands as the file's date, so that the same data give the same bytes. */
  readonly date: string
  readonly pages: readonly Page[]
  readonly shift: Shift
}

const dash = [2, 2]
const markOpacity = 0.16
const markColour = [0.61, 0.13, 0.15] as const

/** Draws the pages into a PDF. The same paper gives the same bytes. Throws on a character without a glyph. */
export async function paintPdf(paper: Paper, fonts: FormFonts): Promise<Uint8Array> {
  const document = await PDFDocument.create({ updateMetadata: false })
  const day = new Date(`${paper.date}T00:00:00Z`)
  document.setTitle(paper.title, { showInWindowTitleBar: true })
  document.setProducer('Tongban 通办')
  document.setCreator('Tongban 通办')
  document.setLanguage('zh-CN')
  document.setCreationDate(day)
  document.setModificationDate(day)

  const embedded = new Map<Face, EmbeddedFont>()
  const translucent = document.context.register(
    document.context.obj({ Type: 'ExtGState', ca: markOpacity, CA: markOpacity }),
  )
  function fontOf(face: Face): EmbeddedFont {
    let font = embedded.get(face)
    if (!font) {
      font = embedFont(document.context, face, subsetTag(embedded.size))
      embedded.set(face, font)
    }
    return font
  }

  const shapes = new Map<string, PDFRef>()
  function shapeOf(word: string): PDFRef {
    const shape = shapes.get(word) ?? outlineOf(word, fonts, document.context)
    shapes.set(word, shape)
    return shape
  }

  for (const { width, height, ink } of paper.pages) {
    const page = document.addPage([width * pointsPerMm, height * pointsPerMm])
    const drawing: Drawing = {
      height,
      words: (text, weight) => words(text, weight, fonts, fontOf, page),
      shape: (word) => {
        const key = PDFName.of(`Mark${[...word].map((character) => character.codePointAt(0)).join('-')}`)
        page.node.setXObject(key, shapeOf(word))
        return key
      },
    }
    page.node.setExtGState(markState, translucent)
    page.pushOperators(
      pushGraphicsState(),
      shiftOperator(paper.shift, page.getHeight()),
      ...ink.flatMap((mark) => draw(mark, drawing)),
      popGraphicsState(),
    )
  }
  for (const font of embedded.values()) font.finish()
  // A form is small: pausing between its objects only costs time.
  return document.save({ objectsPerTick: Number.POSITIVE_INFINITY })
}

interface Words {
  readonly key: PDFName
  readonly codes: PDFHexString
  /** In ems. */
  readonly advance: number
}

interface Drawing {
  /** Of the page, in millimetres. */
  readonly height: number
  readonly words: (text: string, weight: Weight) => readonly Words[]
  /** A word as a shape this page may stamp. */
  readonly shape: (word: string) => PDFName
}

const markState = PDFName.of('Training')

/** Breaks a text into runs of one font each. */
function words(
  text: string,
  weight: Weight,
  fonts: FormFonts,
  fontOf: (face: Face) => EmbeddedFont,
  page: PDFPage,
): Words[] {
  const runs: { face: Face; text: string; advance: number }[] = []
  for (const character of text) {
    const codePoint = character.codePointAt(0) ?? 0
    const face = fonts.faceFor(codePoint, weight)
    const glyph = face?.glyph(codePoint)
    if (!face || !glyph)
      throw new Error(`no glyph for code point ${codePoint.toString(16)}: ask missingGlyph first`)
    const advance = glyph.advanceWidth / face.font.unitsPerEm
    const last = runs.at(-1)
    if (last?.face === face) {
      last.text += character
      last.advance += advance
    } else runs.push({ face, text: character, advance })
  }
  return runs.map((run) => {
    const font = fontOf(run.face)
    const key = PDFName.of(run.face.id)
    page.node.setFontDictionary(key, font.ref)
    return { key, codes: font.encode(run.text), advance: run.advance }
  })
}

function draw(ink: Ink, drawing: Drawing): PDFOperator[] {
  switch (ink.kind) {
    case 'text':
      return drawText(ink, drawing)
    case 'line':
      return drawLine(ink, drawing)
    case 'box':
      return drawBox(ink, drawing)
    case 'mark':
      return drawMark(ink, drawing)
  }
}

function drawText(ink: TextInk, { height, words }: Drawing): PDFOperator[] {
  let x = ink.x * pointsPerMm
  const y = (height - ink.baseline) * pointsPerMm
  const shown = words(ink.text, ink.weight).flatMap(({ key, codes, advance }) => {
    const at = x
    x += advance * ink.size
    return [setFontAndSize(key, ink.size), setTextMatrix(1, 0, 0, 1, at, y), showText(codes)]
  })
  return [setFillingGrayscaleColor(0), beginText(), ...shown, endText()]
}

function drawLine({ x1, y1, x2, y2, width, dashed = false }: LineInk, { height }: Drawing): PDFOperator[] {
  return [
    setLineWidth(width * pointsPerMm),
    setDashPattern(dashed ? dash : [], 0),
    moveTo(x1 * pointsPerMm, (height - y1) * pointsPerMm),
    lineTo(x2 * pointsPerMm, (height - y2) * pointsPerMm),
    stroke(),
  ]
}

function drawBox(ink: BoxInk, { height }: Drawing): PDFOperator[] {
  const [x, y, width, tall] = [ink.x, height - ink.y - ink.height, ink.width, ink.height].map(
    (mm) => mm * pointsPerMm,
  )
  const finish = ink.fill === undefined ? stroke : ink.line > 0 ? fillAndStroke : fill
  return [
    setFillingGrayscaleColor(ink.fill ?? 0),
    setLineWidth(ink.line * pointsPerMm),
    setDashPattern(ink.dashed ? dash : [], 0),
    rectangle(x ?? 0, y ?? 0, width ?? 0, tall ?? 0),
    closePath(),
    finish(),
  ]
}

/** The mark's shape is one em in units; it is turned about its middle and blown up to its size. */
function drawMark({ x, y, size, angle, text }: MarkInk, { height, shape }: Drawing): PDFOperator[] {
  const radians = (angle * Math.PI) / 180
  const [cos, sin] = [size * Math.cos(radians), size * Math.sin(radians)]
  return [
    pushGraphicsState(),
    setGraphicsState(markState),
    setFillingRgbColor(...markColour),
    concatTransformationMatrix(cos, sin, -sin, cos, x * pointsPerMm, (height - y) * pointsPerMm),
    drawObject(shape(text)),
    popGraphicsState(),
  ]
}

function shiftOperator({ dx, dy, scale }: Shift, pageHeight: number): PDFOperator {
  return concatTransformationMatrix(
    scale,
    0,
    0,
    scale,
    dx * pointsPerMm,
    pageHeight * (1 - scale) - dy * pointsPerMm,
  )
}

/** AAAAAA, AAAAAB, … */
function subsetTag(index: number): string {
  return `AAAAA${String.fromCharCode('A'.charCodeAt(0) + index)}`
}
