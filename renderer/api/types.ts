import type { z } from 'zod'
import type { Side } from '../../domain/marriage/party.ts'
import type {
  calibrationSchema,
  capabilitySchema,
  deviceStateSchema,
  initialiseSchema,
  officeProfileSchema,
  placedCardSchema,
  renderedFormSchema,
  saveFieldSchema,
  sessionSchema,
  stockSchema,
  trainingPersonSchema,
} from '../../services/contract.ts'

/** The shapes that cross the API, as the screens name them. */
export type {
  CaseSummary,
  CaseView,
  Command,
  DraftField,
  Live,
  PartyDraft,
  Role,
  Staff,
} from '../../services/contract.ts'
export type Calibration = z.infer<typeof calibrationSchema>
export type Capability = z.infer<typeof capabilitySchema>
export type DeviceState = z.infer<typeof deviceStateSchema>
export type Initialise = z.input<typeof initialiseSchema>
export type OfficeProfile = z.infer<typeof officeProfileSchema>
export type PlacedCard = z.infer<typeof placedCardSchema>
export type RenderedForm = z.infer<typeof renderedFormSchema>
export type FieldSave = z.infer<typeof saveFieldSchema>
export type Session = z.infer<typeof sessionSchema>
export type Stock = z.infer<typeof stockSchema>
export type TrainingPerson = z.infer<typeof trainingPersonSchema>
export type Account = import('../../services/contract.ts').Staff & { readonly disabled: boolean }

/** Which paper of a case: a statement and a certificate are one party's, a notice of refusal says its ground. */
export type PaperRequest =
  | { readonly form: 'marriage-statement' | 'marriage-certificate'; readonly side: Side }
  | { readonly form: 'marriage-review' }
  | {
      readonly form: 'marriage-refusal'
      readonly refusal: { readonly code: string; readonly reason: string }
    }
