import { z } from 'zod'
import { type Party, partySchema, type Side, sideSchema } from './party.ts'

/**
 * The states of a marriage registration (结婚登记), in the order of the Work Rules: 初审 → 受理 → 审查 → 登记发证.
 * The transitions are the table in `procedure.ts`.
 */
export const marriageStates = [
  'draft',
  'identityVerified',
  'preliminaryPassed',
  'accepted',
  'declared',
  'checkedOnline',
  'reviewed',
  'numbered',
  'printed',
  'proofread',
  'signedFor',
  'registered',
  'refused',
  'abandoned',
] as const
export type MarriageState = (typeof marriageStates)[number]

export const signatureMethodSchema = z.enum(['signature', 'fingerprint'])
export const bookletKindSchema = z.enum(['marriage', 'divorce'])

/** What the centre knows of one person's marital status at one moment. Only `clear` lets the case go on. */
export const statusOutcomeSchema = z.enum(['clear', 'liveMarriage', 'recordConflict', 'notFound'])
export type StatusOutcome = z.infer<typeof statusOutcomeSchema>

/**
 * The events of a marriage case, one schema per kind. The ledger stores them under `marriage.<kind>` with exactly
 * this payload; folding them with `applyMarriageEvent` gives the case.
 */
export const marriageEventSchemas = {
  open: z.strictObject({ caseNumber: z.string(), window: z.string() }),
  /** Again after a change: statements signed before are void and must be signed again. */
  recordParty: z.strictObject({ side: sideSchema, party: partySchema }),
  verifyIdentity: z.strictObject({ man: z.literal('clerkCompared'), woman: z.literal('clerkCompared') }),
  passPreliminary: z.strictObject({
    bothPresent: z.literal(true),
    noDoubtOfCapacity: z.literal(true),
    photosSupplied: z.literal(true),
  }),
  /** Each was asked on their own and says they will (民法典 1046); no kinship within three generations (1048). */
  accept: z.strictObject({
    manWilling: z.literal(true),
    womanWilling: z.literal(true),
    notRelated: z.literal(true),
  }),
  declare: z.strictObject({
    side: sideSchema,
    method: signatureMethodSchema,
    readAloud: z.literal(true),
    /** SHA-256 of the statement's PDF bytes the party signed. */
    formHash: z.string().length(64),
  }),
  checkOnline: z.strictObject({
    man: statusOutcomeSchema,
    woman: statusOutcomeSchema,
    /** The centre's clock, which is the legal one. */
    checkedAt: z.iso.datetime(),
    receipt: z.string(),
  }),
  review: z.strictObject({ opinion: z.literal('agree'), remark: z.string().max(200) }),
  assignBooklet: z.strictObject({ side: sideSchema, serial: z.string(), kind: z.literal('marriage') }),
  number: z.strictObject({
    certificateNumber: z.string(),
    /** 登记日期, the centre's calendar date. */
    registeredOn: z.iso.date(),
    receipt: z.string(),
  }),
  print: z.strictObject({
    side: sideSchema,
    serial: z.string(),
    printer: z.string(),
    outcome: z.enum(['printed', 'spoiled', 'unknown']),
    reason: z.string(),
    formHash: z.string().length(64),
  }),
  /** The clerk looked at the paper after an `unknown`. */
  answerPrint: z.strictObject({
    side: sideSchema,
    serial: z.string(),
    outcome: z.enum(['printed', 'spoiled']),
  }),
  /** The booklet is scrapped (证件作废) and a fresh one must be assigned. */
  voidBooklet: z.strictObject({
    side: sideSchema,
    serial: z.string(),
    reason: z.enum(['misprint', 'damaged']),
  }),
  proofread: z.strictObject({ side: sideSchema, confirmed: z.literal(true) }),
  signFor: z.strictObject({ side: sideSchema, method: signatureMethodSchema }),
  /** Hand-over: each booklet is scanned once more, so that nobody leaves with another couple's. */
  issue: z.strictObject({ manSerial: z.string(), womanSerial: z.string() }),
  refuse: z.strictObject({
    code: z.string(),
    reason: z.string().min(1).max(500),
    basis: z.string(),
    formHash: z.string().length(64),
  }),
  abandon: z.strictObject({ reason: z.string().min(1).max(200) }),
} as const

export type MarriageEventKind = keyof typeof marriageEventSchemas
export type MarriageEvent = {
  [K in MarriageEventKind]: { readonly kind: K; readonly payload: z.infer<(typeof marriageEventSchemas)[K]> }
}[MarriageEventKind]

export interface CaseBooklet {
  readonly serial: string
  readonly print: 'none' | 'printed' | 'unknown'
  readonly proofread: boolean
  readonly signedFor: z.infer<typeof signatureMethodSchema> | null
}

export interface Declaration {
  readonly method: z.infer<typeof signatureMethodSchema>
  readonly formHash: string
}

/** The whole of one case as its events tell it. */
export interface MarriageCase {
  readonly id: string
  readonly caseNumber: string
  readonly state: MarriageState
  readonly parties: Readonly<Record<Side, Party | null>>
  readonly declarations: Readonly<Record<Side, Declaration | null>>
  readonly statusCheck: {
    readonly man: StatusOutcome
    readonly woman: StatusOutcome
    readonly checkedAt: string
  } | null
  readonly certificateNumber: string | null
  readonly registeredOn: string | null
  readonly booklets: Readonly<Record<Side, CaseBooklet | null>>
  readonly refusal: { readonly code: string; readonly reason: string; readonly basis: string } | null
  readonly openedAt: string
  readonly changedAt: string
}
