import { z } from 'zod'
import { bookletKindSchema, marriageEventSchemas } from '../domain/marriage/case.ts'
import { sideSchema } from '../domain/marriage/party.ts'

/**
 * What an office's ledger may say besides the steps of a marriage: one schema per kind. `record()` parses every
 * payload with these and refuses a kind that is not here.
 */

export const capabilitySchema = z.enum(['mainland', 'foreign', 'hmt', 'overseasChinese'])
export const roleSchema = z.enum(['registrar', 'supervisor', 'administrator'])
const sha256Schema = z.string().regex(/^[0-9a-f]{64}$/)
const reasonSchema = z.string().max(200)

export const officeEventSchemas = {
  /** The first event of every ledger. */
  'office.initialise': z.strictObject({
    /** Six digits of GB/T 2260. */
    code: z.string().regex(/^\d{6}$/),
    name: z.string().min(1).max(60),
    capabilities: z.array(capabilitySchema).min(1),
    window: z.string().min(1).max(10),
    training: z.boolean(),
  }),
  /** Written by `restore()`: the ledger goes on from an older copy under a higher epoch, so that no id comes twice. */
  'office.restore': z.strictObject({
    epoch: z.int().min(2),
    /** Last event of the backup: what was recorded after it on the lost main is not in this ledger. */
    backupSequence: z.int().min(1),
    backupEpoch: z.int().min(1),
  }),
  /** Subject: the staff number. */
  'account.create': z.strictObject({
    staffNumber: z.string().min(1).max(20),
    name: z.string().min(1).max(40),
    role: roleSchema,
  }),
  'account.disable': z.strictObject({ reason: reasonSchema }),
  'account.enable': z.strictObject({ reason: reasonSchema }),
  /** The passphrase itself stands outside the ledger; that it changed stands in it. */
  'account.setPassphrase': z.strictObject({}),
  'account.lockOut': z.strictObject({ until: z.iso.datetime() }),
  'session.login': z.strictObject({}),
  'session.logout': z.strictObject({ cause: z.enum(['clerk', 'idle', 'closed']) }),
  'session.fail': z.strictObject({ failures: z.int().min(1) }),
  /** Subject: the first serial. The trailing digits count up. */
  'booklet.receive': z.strictObject({
    kind: bookletKindSchema,
    first: z.string().regex(/^[A-Z0-9]{0,12}\d{4,10}$/),
    count: z.int().min(1).max(5000),
  }),
  /** Subject: the case, or the printer for a ruler page. `hash` is the SHA-256 of the PDF bytes kept beside the ledger. */
  'form.render': z.strictObject({
    form: z.string().min(1).max(40),
    side: sideSchema.optional(),
    hash: sha256Schema,
  }),
  /** Subject: the printer. Millimetres in steps of 0.1; `scale` is a factor near 1. */
  'printer.calibrate': z.strictObject({
    printer: z.string().min(1).max(200),
    dx: z.number().min(-20).max(20),
    dy: z.number().min(-20).max(20),
    scale: z.number().min(0.95).max(1.05),
  }),
} as const

const marriage = marriageEventSchemas

/** Every kind the ledger knows, with the schema of its payload. */
const eventSchemas = {
  ...officeEventSchemas,
  'marriage.open': marriage.open,
  'marriage.recordParty': marriage.recordParty,
  'marriage.verifyIdentity': marriage.verifyIdentity,
  'marriage.passPreliminary': marriage.passPreliminary,
  'marriage.accept': marriage.accept,
  'marriage.declare': marriage.declare,
  'marriage.checkOnline': marriage.checkOnline,
  'marriage.review': marriage.review,
  'marriage.assignBooklet': marriage.assignBooklet,
  'marriage.number': marriage.number,
  'marriage.print': marriage.print,
  'marriage.answerPrint': marriage.answerPrint,
  'marriage.voidBooklet': marriage.voidBooklet,
  'marriage.proofread': marriage.proofread,
  'marriage.signFor': marriage.signFor,
  'marriage.issue': marriage.issue,
  'marriage.refuse': marriage.refuse,
  'marriage.abandon': marriage.abandon,
} as const

export type EventKind = keyof typeof eventSchemas
export type EventPayload<K extends EventKind = EventKind> = z.infer<(typeof eventSchemas)[K]>

const schemaByKind: { readonly [K in EventKind]: z.ZodType<EventPayload<K>> } = eventSchemas

export const eventKinds = Object.keys(eventSchemas)

export function isEventKind(kind: string): kind is EventKind {
  return Object.hasOwn(eventSchemas, kind)
}

/** Parses a payload as its kind demands. Throws a ZodError: the service that made it is at fault, not a clerk. */
export function parsePayload<K extends EventKind>(kind: K, payload: unknown): EventPayload<K> {
  return schemaByKind[kind].parse(payload)
}

/** An event as a service hands it in; office, epoch, sequence and hashes are the database's to add. */
export interface NewEvent {
  readonly kind: EventKind
  readonly subject: string
  /** Staff number, or `system`. */
  readonly actor: string
  readonly station: string
  /** The office's clock, ISO 8601 with milliseconds, UTC. */
  readonly time: string
  readonly payload: EventPayload
}
