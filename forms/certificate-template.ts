import { z } from 'zod'
import shipped from './marriage-certificate.layout.data.json' with { type: 'json' }

/** Where one text stands on the preprinted blank: millimetres and points. `y` is the first line's baseline. */
const placeSchema = z.strictObject({
  x: z.number(),
  y: z.number(),
  width: z.number().positive(),
  size: z.number().positive(),
  floor: z.number().positive(),
  lines: z.int().positive(),
})
export type Place = z.infer<typeof placeSchema>

export const certificateFields = [
  'holder',
  'registeredOn',
  'certificateNumber',
  'remark',
  'man.name',
  'man.sex',
  'man.nationality',
  'man.birthDate',
  'man.documentNumber',
  'woman.name',
  'woman.sex',
  'woman.nationality',
  'woman.birthDate',
  'woman.documentNumber',
] as const
export type CertificateField = (typeof certificateFields)[number]

const templateSchema = z.strictObject({
  template: z.string(),
  /** Kept with each print, so that one can tell later on which blank it was made. */
  version: z.string(),
  note: z.string(),
  page: z.strictObject({ width: z.number().positive(), height: z.number().positive() }),
  photo: z.strictObject({ x: z.number(), y: z.number(), width: z.number(), height: z.number() }),
  fields: z.record(z.enum(certificateFields), placeSchema),
})
export type CertificateTemplate = z.infer<typeof templateSchema>

/** The blank booklet this program prints on. A province with another blank changes the data file. */
export const certificateTemplate: CertificateTemplate = templateSchema.parse(shipped)
