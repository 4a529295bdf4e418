import { z } from 'zod'
import { partySchema } from '../domain/marriage/party.ts'
import { officeSchema } from './form.ts'

/** What every paper of a marriage case is about. */
export const coupleSchema = z.strictObject({
  office: officeSchema,
  caseNumber: z.string().min(1).max(40),
  man: partySchema,
  woman: partySchema,
})

/** 字号: `J110101-2010-000001`; older numbers are free text and never refused for their shape. */
export const certificateNumberSchema = z.string().min(1).max(40)
