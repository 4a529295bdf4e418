import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex } from '@noble/hashes/utils.js'
import { z } from 'zod'
import { ok, type Refusal, type Result, refuse, type Text } from '../standards/result.ts'
import type { FormFonts } from './fonts.ts'
import type { Page } from './ink.ts'
import { missingGlyph } from './missing-glyph.ts'
import { paintPdf } from './paint-pdf.ts'
import { markAsTraining } from './training-mark.ts'

/** How one printer misses the blank: millimetres right and down in steps of 0.1, and a factor near 1. */
export const calibrationSchema = z.strictObject({
  dx: z.number().min(-20).max(20),
  dy: z.number().min(-20).max(20),
  scale: z.number().min(0.95).max(1.05),
})
export type Calibration = z.infer<typeof calibrationSchema>

export interface RenderOptions {
  /** 培训 across every page. */
  readonly training: boolean
  readonly fonts: FormFonts
  /** Of the printer; only forms on preprinted paper, and the ruler that finds it, follow it. */
  readonly calibration?: Calibration
}

export interface RenderedForm {
  readonly pdf: Uint8Array
  /** SHA-256 of the PDF's bytes, hex: what a signature refers to. */
  readonly hash: string
  readonly pages: number
}

/** One paper of the office: what it needs to know, and how it is drawn. */
export interface Form<Id extends string, Schema extends z.ZodType> {
  readonly id: Id
  readonly title: Text
  readonly schema: Schema
  /** Same data, same options: same bytes. Refuses a character no font holds (NO_GLYPH) and what does not fit (TEXT_TOO_LONG). */
  readonly render: (data: z.infer<Schema>, options: RenderOptions) => Promise<Result<RenderedForm>>
  /** The same for data nobody has looked at yet, such as a file's; refuses what is not the form's (BAD_FORM_DATA). */
  readonly renderUnknown: (data: unknown, options: RenderOptions) => Promise<Result<RenderedForm>>
}

/** The office a paper comes from. */
export const officeSchema = z.strictObject({
  code: z.string().regex(/^\d{6}$/),
  name: z.string().min(1).max(60),
})

/** What a form lays out, before there are bytes. */
export interface LaidOut {
  readonly pages: readonly Page[]
  /** The day the paper is of. */
  readonly date: string
}

const inPlace: Calibration = { dx: 0, dy: 0, scale: 1 }
const step = 0.1

/** Makes a form of its layout. `preprinted` forms follow the printer's calibration. */
export function defineForm<Id extends string, Schema extends z.ZodType>(form: {
  readonly id: Id
  readonly title: Text
  readonly schema: Schema
  readonly preprinted?: boolean
  readonly layOut: (data: z.infer<Schema>, options: RenderOptions) => Result<LaidOut>
}): Form<Id, Schema> {
  const { id, title, schema, preprinted = false, layOut } = form
  async function render(data: z.infer<Schema>, options: RenderOptions): Promise<Result<RenderedForm>> {
    const laidOut = layOut(data, options)
    if (!laidOut.ok) return laidOut
    const missing: Refusal | null = missingGlyph(laidOut.value.pages, options.fonts)
    if (missing) return refuse(missing)
    const pages = options.training ? laidOut.value.pages.map(markAsTraining) : laidOut.value.pages
    const shift = preprinted ? inSteps(options.calibration ?? inPlace) : inPlace
    const pdf = await paintPdf({ title: title.zh, date: laidOut.value.date, pages, shift }, options.fonts)
    return ok({ pdf, hash: bytesToHex(sha256(pdf)), pages: pages.length })
  }

  return {
    id,
    title,
    schema,
    render,
    renderUnknown: async (data, options) => {
      const parsed = schema.safeParse(data)
      return parsed.success ? render(parsed.data, options) : refuse(badData(title, parsed.error))
    },
  }
}

function inSteps({ dx, dy, scale }: Calibration): Calibration {
  const stepped = (value: number) => Math.round(value / step) * step
  return { dx: stepped(dx), dy: stepped(dy), scale }
}

function badData(title: Text, error: z.ZodError): Refusal {
  const where = error.issues
    .slice(0, 3)
    .map(({ path, message }) => `${path.join('.') || '.'}: ${message}`)
    .join('; ')
  return {
    code: 'BAD_FORM_DATA',
    sentence: {
      zh: `《${title.zh}》的数据不完整或格式不对（${where}）。`,
      en: `The data are not those of "${title.en}" (${where}).`,
    },
    remedy: {
      zh: '请按文书说明改正数据后再打印。',
      en: 'Correct the data as the form describes and try again.',
    },
    basis: null,
  }
}
