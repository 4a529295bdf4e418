import { z } from 'zod'
import { calendarDateSchema } from '../domain/marriage/party.ts'
import { ok } from '../standards/result.ts'
import { words } from './blocks.ts'
import { certificateTemplate } from './certificate-template.ts'
import { type Calibration, defineForm } from './form.ts'
import { type Ink, type Page, printedWords } from './ink.ts'
import { a4 } from './page-layout.ts'
import { type Typesetter, typesetter } from './typesetting.ts'

export const printerRulerSchema = z.strictObject({
  paper: z.enum(['a4', 'booklet']),
  /** The printer's name, so that two rulers on one desk are told apart. */
  printer: z.string().min(1).max(80),
  date: calendarDateSchema,
})
export type PrinterRuler = z.infer<typeof printerRulerSchema>

/**
 * A page to measure a printer with (打印校准尺). Printed through the calibration in force, so that a second print shows
 * whether the numbers were right. Rulers in millimetres, and two stairs of 0.1 mm steps to read the last tenth.
 */
export const printerRulerForm = defineForm({
  id: 'printer-ruler',
  title: { zh: '打印校准尺', en: 'Printer ruler' },
  schema: printerRulerSchema,
  preprinted: true,
  layOut: (data, { fonts, calibration }) => {
    const page = data.paper === 'a4' ? a4 : certificateTemplate.page
    const type = typesetter(fonts)
    const ink = [
      ...ruler('across', page),
      ...ruler('down', page),
      ...stair('across', page),
      ...stair('down', page),
      ...cross(),
      ...(data.paper === 'booklet' ? blankPlaces() : []),
      ...instructions(data, calibration ?? null, type),
    ]
    return ok({ pages: [{ ...page, ink }], date: data.date })
  },
})

type Size = Pick<Page, 'width' | 'height'>
type Direction = 'across' | 'down'

/** The rulers cross here; 20.0 mm from both edges when the printer is true. */
const origin = 20
const tick = { one: 1.4, five: 2.4, ten: 3.6 }
const thin = 0.1

/** A ruler from the origin to 10 mm before the far edge; ticks of 1 mm, longer at 5 and 10, numbered every 10. */
function ruler(direction: Direction, page: Size): Ink[] {
  const length = Math.floor((far(direction, page) - origin - 10) / 10) * 10
  const ink: Ink[] = [turn(direction, { from: [0, 0], to: [length, 0] })]
  for (let mm = 0; mm <= length; mm++) {
    const tall = mm % 10 === 0 ? tick.ten : mm % 5 === 0 ? tick.five : tick.one
    ink.push(turn(direction, { from: [mm, 0], to: [mm, -tall] }))
    if (mm % 10 === 0 && mm > 0) ink.push(number(direction, mm))
  }
  return ink
}

function far(direction: Direction, { width, height }: Size): number {
  return direction === 'across' ? width : height
}

/** A line in the ruler's own directions (along it, and away from the edge) on the page. */
function turn(
  direction: Direction,
  { from, to }: { from: readonly [number, number]; to: readonly [number, number] },
): Ink {
  const [x1, y1, x2, y2] = [origin + from[0], origin + from[1], origin + to[0], origin + to[1]]
  return direction === 'across'
    ? { kind: 'line', x1, y1, x2, y2, width: thin }
    : { kind: 'line', x1: y1, y1: x1, x2: y2, y2: x2, width: thin }
}

function number(direction: Direction, mm: number): Ink {
  const along = origin + mm
  const text = { kind: 'text', size: 6.5, weight: 'regular', text: `${mm}`, field: printedWords } as const
  return direction === 'across'
    ? { ...text, x: along - 1.2, baseline: origin - 4.4 }
    : { ...text, x: origin - 8.2, baseline: along + 0.8 }
}

const stairSteps = 10

/**
 * Twenty-one strokes, each 0.1 mm further from the edge than the one before: −1.0 … +1.0 about 10.0 mm. The stroke a
 * steel rule's 10 mm mark meets is the printer's error.
 */
function stair(direction: Direction, page: Size): Ink[] {
  const start = far(direction === 'across' ? 'down' : 'across', page) * 0.62
  const ink: Ink[] = []
  for (let step = -stairSteps; step <= stairSteps; step++) {
    const away = 10 + step / 10
    const along = start + (step + stairSteps) * 1.6
    const long = step % 5 === 0 ? 1.6 : 1.1
    ink.push(
      direction === 'across'
        ? { kind: 'line', x1: away, y1: along, x2: away, y2: along + long, width: thin }
        : { kind: 'line', x1: along, y1: away, x2: along + long, y2: away, width: thin },
    )
  }
  return ink
}

function cross(): Ink[] {
  return [
    { kind: 'line', x1: origin - 5, y1: origin, x2: origin + 5, y2: origin, width: thin },
    { kind: 'line', x1: origin, y1: origin - 5, x2: origin, y2: origin + 5, width: thin },
  ]
}

/** Where the certificate's texts will stand, to hold against a real blank. */
function blankPlaces(): Ink[] {
  const { photo, fields } = certificateTemplate
  const frame = { kind: 'box', line: thin, dashed: true } as const
  return [
    { ...frame, ...photo },
    ...Object.values(fields).map(
      ({ x, y, width }): Ink => ({
        kind: 'line',
        x1: x,
        y1: y,
        x2: x + width,
        y2: y,
        width: thin,
        dashed: true,
      }),
    ),
  ]
}

function instructions(
  { printer, paper }: PrinterRuler,
  calibration: Calibration | null,
  type: Typesetter,
): Ink[] {
  const now = calibration ?? { dx: 0, dy: 0, scale: 1 }
  const lines = [
    `打印校准尺 · ${printer}`,
    `本页按 dx ${now.dx.toFixed(1)} mm、dy ${now.dy.toFixed(1)} mm、比例 ${now.scale.toFixed(4)} 打印。`,
    '一、用实际大小（100%）打印本页，不要选“适合页面”。',
    '二、用钢尺量十字中心到纸张左边和上边的距离，应各为 20.0 mm。',
    '三、dx 改为：原值 ＋（20.0 － 量得的左距）；dy 改为：原值 ＋（20.0 － 量得的上距）。',
    '四、量横尺 0 到 100 的长度；比例改为：原值 × 100 ÷ 量得的长度。',
    '五、看阶梯：每级 0.1 mm，中间一级（第 11 级）距纸边 10.0 mm，用来读最后一位。',
    '六、填入新值后再打印一次，误差在 0.1 mm 以内即可。',
  ]
  const at =
    paper === 'a4'
      ? { x: 50, y: 50, width: 130, step: 9, size: 11 }
      : { x: 26, y: 52, width: 64, step: 0, size: 7 }
  let y = at.y
  return lines.flatMap((line, index) => {
    const block = words(line, {
      size: at.size,
      lines: 3,
      weight: index === 0 ? 'bold' : 'regular',
      field: { zh: '打印机名称', en: 'printer' },
    })
    const height = block.height(at.width, type)
    const ink = block.draw({ ...at, y, height }, type)
    y += Math.max(height, at.step)
    return ink
  })
}
