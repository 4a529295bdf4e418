import { z } from 'zod'
import { capabilitySchema, roleSchema } from '../db/events.ts'
import {
  bookletKindSchema,
  type MarriageCase,
  marriageEventSchemas,
  marriageStates,
  signatureMethodSchema,
} from '../domain/marriage/case.ts'
import { partySchema, sideSchema } from '../domain/marriage/party.ts'
import { refusalSchema } from '../sync/protocol/messages.ts'

/**
 * What may cross the API, in both directions. Every input and every output is parsed with one of these, so that
 * neither a page nor a host has to trust the other.
 */

export function resultSchema<T extends z.ZodType>(value: T) {
  return z.discriminatedUnion('ok', [
    z.strictObject({ ok: z.literal(true), value }),
    z.strictObject({ ok: z.literal(false), refusal: refusalSchema }),
  ])
}

const textSchema = z.strictObject({ zh: z.string(), en: z.string() })

export { roleSchema }
export type Role = z.infer<typeof roleSchema>

export const staffSchema = z.strictObject({ staffNumber: z.string(), name: z.string(), role: roleSchema })
export type Staff = z.infer<typeof staffSchema>

export const sessionSchema = z.strictObject({
  state: z.enum(['none', 'active', 'locked']),
  staff: staffSchema.nullable(),
  /** Seconds without a call before the session locks itself. */
  idleLockSeconds: z.int(),
})

export const loginSchema = z.strictObject({
  staffNumber: z.string().trim().min(1).max(20),
  passphrase: z.string().min(1).max(200),
})

export { capabilitySchema }

export const officeProfileSchema = z.strictObject({
  /** False in a new office: the first-run wizard comes before everything else. */
  initialised: z.boolean(),
  code: z.string(),
  name: z.string(),
  capabilities: z.array(capabilitySchema),
  /** 窗口 number of this station. */
  window: z.string(),
  training: z.boolean(),
  /** Shown on the login page of a training office only. */
  trainingLogin: loginSchema.nullable(),
  version: z.string(),
})

export const initialiseSchema = z.strictObject({
  /** Six digits of GB/T 2260. */
  code: z.string().regex(/^\d{6}$/),
  name: z.string().trim().min(2).max(60),
  capabilities: z.array(capabilitySchema).min(1),
  window: z.string().trim().min(1).max(10),
  administrator: z.strictObject({
    staffNumber: z.string().trim().min(1).max(20),
    name: z.string().trim().min(1).max(40),
    passphrase: z.string().min(10).max(200),
  }),
  /** Where the centre is and the key it signs with; null joins one later. */
  centre: z
    .strictObject({ url: z.url(), publicKey: z.string().min(1), algorithm: z.enum(['sm2', 'ed25519']) })
    .nullable()
    .default(null),
})

export const deviceStateSchema = z.strictObject({
  kind: z.enum(['ready', 'reading', 'absent', 'error']),
  code: z.string(),
  sentence: textSchema,
})

/** A card that was read and waits for the clerk to say whose side it is. */
export const placedCardSchema = z.strictObject({
  readId: z.string(),
  cardType: z.enum(['resident', 'hmt', 'foreigner2017', 'foreigner2023', 'unknown']),
  name: z.string(),
  sex: z.string(),
  idNumber: z.string(),
  readAt: z.iso.datetime(),
  warnings: z.array(z.string()),
})

/** The strip at the bottom and the dot at the top: pushed by long polling (`live.next`), always true. */
export const liveSchema = z.strictObject({
  /** Pass it back as `since`; the call answers when something is newer. */
  version: z.int(),
  reader: deviceStateSchema,
  printer: deviceStateSchema,
  centre: z.strictObject({
    kind: z.enum(['online', 'offline', 'unknown']),
    since: z.iso.datetime(),
    clockOffsetMs: z.number().nullable(),
  }),
  stock: z.strictObject({ marriage: z.int(), divorce: z.int() }),
  card: placedCardSchema.nullable(),
})
export type Live = z.infer<typeof liveSchema>

const bookletSchema = z.strictObject({
  serial: z.string(),
  print: z.enum(['none', 'printed', 'unknown']),
  proofread: z.boolean(),
  signedFor: signatureMethodSchema.nullable(),
})
const declarationSchema = z.strictObject({ method: signatureMethodSchema, formHash: z.string() })
function perSide<T extends z.ZodType>(value: T) {
  return z.strictObject({ man: value, woman: value })
}

export const marriageCaseSchema: z.ZodType<MarriageCase> = z.strictObject({
  id: z.string(),
  caseNumber: z.string(),
  state: z.enum(marriageStates),
  parties: perSide(partySchema.nullable()),
  declarations: perSide(declarationSchema.nullable()),
  statusCheck: marriageEventSchemas.checkOnline.omit({ receipt: true }).nullable(),
  certificateNumber: z.string().nullable(),
  registeredOn: z.string().nullable(),
  booklets: perSide(bookletSchema.nullable()),
  refusal: marriageEventSchemas.refuse.omit({ formHash: true }).nullable(),
  openedAt: z.string(),
  changedAt: z.string(),
})

/** The fields a clerk types, each saved as it is typed. Values are strings as typed; `''` clears. */
export const draftFields = [
  'partyType',
  'name',
  'sex',
  'birthDate',
  'ethnicity',
  'nationality',
  'documentType',
  'documentNumber',
  'documentValidFrom',
  'documentValidTo',
  'residence',
  'residenceDivision',
  'occupation',
  'education',
  'maritalStatus',
  'phone',
  /** `card` or `typed`, and for a card its evidence, are kept beside the fields and are not typed. */
  'entry',
] as const
export const draftFieldSchema = z.enum(draftFields)
export type DraftField = z.infer<typeof draftFieldSchema>

export const partyDraftSchema = z.partialRecord(draftFieldSchema, z.string())
export type PartyDraft = z.infer<typeof partyDraftSchema>

export const caseViewSchema = z.strictObject({
  case: marriageCaseSchema,
  drafts: perSide(partyDraftSchema),
  /** When the last typed field reached the disk. */
  savedAt: z.iso.datetime().nullable(),
})
export type CaseView = z.infer<typeof caseViewSchema>

export const caseSummarySchema = z.strictObject({
  id: z.string(),
  caseNumber: z.string(),
  state: z.enum(marriageStates),
  manName: z.string(),
  womanName: z.string(),
  changedAt: z.string(),
})

export type CaseSummary = z.infer<typeof caseSummarySchema>

export const caseIdSchema = z.strictObject({ caseId: z.string() })

export const saveFieldSchema = z.strictObject({
  caseId: z.string(),
  side: sideSchema,
  field: draftFieldSchema.exclude(['entry']),
  value: z.string().max(400),
})

/** Steps that need no outside answer. `declare` renders and stores the statement it is signed on. */
export const commandSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('verifyIdentity') }),
  z.strictObject({
    kind: z.literal('passPreliminary'),
    bothPresent: z.boolean(),
    noDoubtOfCapacity: z.boolean(),
    photosSupplied: z.boolean(),
  }),
  z.strictObject({
    kind: z.literal('accept'),
    manWilling: z.boolean(),
    womanWilling: z.boolean(),
    notRelated: z.boolean(),
  }),
  z.strictObject({
    kind: z.literal('declare'),
    side: sideSchema,
    method: signatureMethodSchema,
    readAloud: z.boolean(),
  }),
  z.strictObject({ kind: z.literal('review'), remark: z.string().max(200) }),
  /** What the scanner or the clerk gave: the serial, and the kind the clerk read off the cover. */
  z.strictObject({
    kind: z.literal('assignBooklet'),
    side: sideSchema,
    serial: z.string().trim().min(1).max(30),
    cover: bookletKindSchema,
  }),
  z.strictObject({
    kind: z.literal('answerPrint'),
    side: sideSchema,
    outcome: z.enum(['printed', 'spoiled']),
  }),
  z.strictObject({
    kind: z.literal('voidBooklet'),
    side: sideSchema,
    reason: z.enum(['misprint', 'damaged']),
  }),
  z.strictObject({ kind: z.literal('proofread'), side: sideSchema, confirmed: z.boolean() }),
  z.strictObject({ kind: z.literal('signFor'), side: sideSchema, method: signatureMethodSchema }),
  z.strictObject({ kind: z.literal('issue'), manSerial: z.string(), womanSerial: z.string() }),
  z.strictObject({ kind: z.literal('refuse'), code: z.string(), reason: z.string().trim().min(1).max(500) }),
  z.strictObject({ kind: z.literal('abandon'), reason: z.string().trim().min(1).max(200) }),
])
export type Command = z.infer<typeof commandSchema>

export const formIdSchema = z.enum([
  'marriage-review',
  'marriage-statement',
  'marriage-refusal',
  'marriage-certificate',
  'printer-ruler',
])
export type FormId = z.infer<typeof formIdSchema>

export const renderedFormSchema = z.strictObject({
  form: formIdSchema,
  title: textSchema,
  /** The PDF, base64. */
  pdf: z.string(),
  hash: z.string(),
  pages: z.int(),
})

export const printOutcomeSchema = z.strictObject({
  kind: z.enum(['printed', 'spoiled', 'unknown']),
  reason: z.string(),
})

/** Millimetres, steps of 0.1; `scale` is a factor near 1. */
export const calibrationSchema = z.strictObject({
  dx: z.number().min(-20).max(20),
  dy: z.number().min(-20).max(20),
  scale: z.number().min(0.95).max(1.05),
})

export const stockSchema = z.strictObject({
  kind: bookletKindSchema,
  inStore: z.int(),
  assigned: z.int(),
  printed: z.int(),
  delivered: z.int(),
  void: z.int(),
})

export const receiveBookletsSchema = z.strictObject({
  kind: bookletKindSchema,
  /** First serial of a block; the trailing digits count up. */
  first: z.string().regex(/^[A-Z0-9]{0,12}\d{4,10}$/),
  count: z.int().min(1).max(5000),
})

export const trainingPersonSchema = z.strictObject({
  id: z.string(),
  name: z.string(),
  hint: textSchema,
})
export const trainingReaderActionSchema = z.enum([
  'unplug',
  'plug',
  'slow',
  'noisy',
  'wrongChecksum',
  'behave',
])
export const trainingPrinterActionSchema = z.enum(['noPaper', 'powerOff', 'behave'])
