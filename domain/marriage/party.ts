import { z } from 'zod'

export type { CalendarDate } from '../../standards/calendar-date.ts'

/** The two places on the form. Chinese law marries a man (男方) and a woman (女方). */
export const sides = ['man', 'woman'] as const
export const sideSchema = z.enum(sides)
export type Side = z.infer<typeof sideSchema>

/** A calendar date of the law (`2026-05-10`), not an instant. */
export const calendarDateSchema = z.iso.date()

/** 身份类别, the codes of the national exchange: who a party is in law decides which papers count. */
export const partyTypes = {
  mainland: '1',
  hongKong: '2',
  macau: '3',
  taiwan: '4',
  overseasChinese: '5',
  foreigner: '6',
  serviceman: '7',
} as const
export const partyTypeSchema = z.enum(['1', '2', '3', '4', '5', '6', '7'])

export const documentTypeSchema = z.enum([
  'residentId',
  'temporaryResidentId',
  'hmtResidencePermit',
  'hmtTravelPermit',
  'foreignPermanentResidentId',
  'passport',
])

/** Where the data came from, kept for the audit: the chip, or a clerk's fingers. */
export const entrySchema = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('card'),
    readAt: z.iso.datetime(),
    samId: z.string().nullable(),
    /** The name's raw UTF-16 units as the chip gave them, hex. */
    rawNameHex: z.string(),
    /** Who confirmed a name with a private-use character against the printed card; null where none was needed. */
    nameConfirmedBy: z.string().nullable(),
  }),
  z.strictObject({ kind: z.literal('typed'), reason: z.string().max(200) }),
])

/** One party to a marriage (person block `P` of the forms). Codes are those of the tables in `standards/`. */
export const partySchema = z.strictObject({
  partyType: partyTypeSchema,
  name: z.string().min(1).max(120),
  /** GB/T 2261.1 */
  sex: z.enum(['0', '1', '2', '9']),
  birthDate: calendarDateSchema,
  /** GB/T 3304, null for a foreigner. */
  ethnicity: z.string().length(2).nullable(),
  /** GB/T 2659 numeric, `156` = China. */
  nationality: z.string().length(3),
  documentType: documentTypeSchema,
  /** As on the document; a resident number in 18 characters, upper case. */
  documentNumber: z.string().min(1).max(30),
  documentValidFrom: calendarDateSchema.nullable(),
  documentValidTo: z.union([calendarDateSchema, z.literal('longTerm')]).nullable(),
  /** Permanent residence (常住户口所在地) in words. */
  residence: z.string().min(1).max(200),
  /** Division code (GB/T 2260) of the residence where it is known. */
  residenceDivision: z.string().nullable(),
  /** GB/T 6565 major group. */
  occupation: z.string().nullable(),
  /** GB/T 4658 */
  education: z.string().nullable(),
  /** GB/T 2261.2: `10` never married, `30` widowed, `40` divorced. `20`–`23` (married) may be stated, and is refused. */
  maritalStatus: z.string().length(2),
  phone: z.string().max(30).nullable(),
  entry: entrySchema,
})
export type Party = z.infer<typeof partySchema>
