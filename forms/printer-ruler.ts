import { z } from 'zod'
import { calendarDateSchema } from '../domain/marriage/party.ts'
import { ok } from '../standards/result.ts'
import { words } from './blocks.ts'
import { certificateTemplate } from './certificate-template.ts'
import { type Calibration, defineForm } from './form.ts'
import type { Ink } from './ink.ts'
import { a4 } from './page-layout.ts'
import { cross, type RulerFrame, ruler, stair } from './ruler-marks.ts'
import { type Typesetter, typesetter } from './typesetting.ts'

export const printerRulerSchema = z.strictObject({
  paper: z.enum(['a4', 'booklet']),
  /** The printer's name, so that two rulers on one desk are told apart. */
  printer: z.string().min(1).max(80),
  date: calendarDateSchema,
})
export type PrinterRuler = z.infer<typeof printerRulerSchema>

const frames: Readonly<Record<PrinterRuler['paper'], RulerFrame>> = {
  a4: { page: a4, origin: 20, stair: 10 },
  booklet: { page: certificateTemplate.page, origin: 12, stair: 4 },
}

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
    const frame = frames[data.paper]
    const type = typesetter(fonts)
    const now = inForce(calibration ?? { dx: 0, dy: 0, scale: 1 })
    const ink = [
      ...ruler('across', frame),
      ...ruler('down', frame),
      ...stair('across', frame),
      ...stair('down', frame),
      ...cross(frame),
      ...(data.paper === 'a4'
        ? a4Words(data, now, type)
        : [...blankPlaces(), ...bookletWords(data, now, type)]),
    ]
    return ok({ pages: [{ ...frame.page, ink }], date: data.date })
  },
})

function inForce({ dx, dy, scale }: Calibration): string {
  return `dx ${dx.toFixed(1)} mm、dy ${dy.toFixed(1)} mm、比例 ${scale.toFixed(4)}`
}

function a4Words({ printer }: PrinterRuler, now: string, type: Typesetter): Ink[] {
  const { origin, stair } = frames.a4
  const steps = [
    `本页按 ${now} 打印。`,
    '一、用实际大小（100%）打印本页，不要选“适合页面”。',
    '二、先校比例：量横尺 0 到 100 的长度。新比例 = 原比例 × 100 ÷ 量得的长度。改后再打印一次。',
    `三、再校位置：用钢尺量十字中心到纸张左边和上边的距离，应各为 ${origin.toFixed(1)} mm。`,
    `　　新 dx = 原 dx + ${origin.toFixed(1)} - 量得的左距；新 dy = 原 dy + ${origin.toFixed(1)} - 量得的上距。`,
    `四、最后一位看阶梯：每级差 0.1 mm，中间一级（第 11 级）应距纸边 ${stair.toFixed(1)} mm。`,
    '五、填入新值，再打印一次核对；误差在 0.1 mm 以内即可。',
    '六、最后在与证件同样大小的白纸上打印“结婚证本”校准尺，与空白证件叠在一起对光检查。',
  ]
  return [
    ...lines([`打印校准尺　${printer}`], { x: 48, y: 46, width: 140, size: 15, bold: true }, type),
    ...lines(steps, { x: 48, y: 60, width: 140, size: 11, between: 3.2 }, type),
  ]
}

function bookletWords({ printer }: PrinterRuler, now: string, type: Typesetter): Ink[] {
  const { origin } = frames.booklet
  const steps = [
    `打印校准尺（结婚证本）　${printer}`,
    now,
    `十字中心距左边、上边各 ${origin.toFixed(1)} mm；虚线应落在证件各栏的横线上。校准步骤见 A4 校准尺。`,
  ]
  return lines(steps, { x: 21, y: 104, width: 66, size: 7.5 }, type)
}

interface Column {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly size: number
  readonly bold?: boolean
  readonly between?: number
}

function lines(texts: readonly string[], column: Column, type: Typesetter): Ink[] {
  const { x, width, size, bold = false, between = 0 } = column
  const field = { zh: '打印机名称', en: 'name of the printer' }
  let { y } = column
  return texts.flatMap((text) => {
    const block = words(text, { size, lines: 4, weight: bold ? 'bold' : 'regular', field })
    const height = block.height(width, type)
    const ink = block.draw({ x, y, width, height }, type)
    y += height + between
    return ink
  })
}

/** Where the certificate's photo and texts will stand, to hold against a real blank. */
function blankPlaces(): Ink[] {
  const { photo, fields } = certificateTemplate
  const dashed = { width: 0.1, dashed: true } as const
  return [
    { kind: 'box', ...photo, line: 0.1, dashed: true },
    ...Object.values(fields).map(
      ({ x, y, width }): Ink => ({ kind: 'line', x1: x, y1: y, x2: x + width, y2: y, ...dashed }),
    ),
  ]
}
