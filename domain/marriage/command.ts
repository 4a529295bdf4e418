import type { z } from 'zod'
import type { bookletKindSchema, marriageEventSchemas, signatureMethodSchema } from './case.ts'
import type { Party, Side } from './party.ts'

type SignatureMethod = z.infer<typeof signatureMethodSchema>
type Payload<K extends keyof typeof marriageEventSchemas> = z.infer<(typeof marriageEventSchemas)[K]>

/**
 * What somebody wants done with a case. Answers are plain booleans: that a party is *not* willing can be said, and is
 * refused with the article. The events it leads to hold only what was lawful.
 */
export type MarriageCommand =
  | { readonly kind: 'open'; readonly caseNumber: string; readonly window: string }
  | { readonly kind: 'recordParty'; readonly side: Side; readonly party: Party }
  | { readonly kind: 'verifyIdentity' }
  | {
      readonly kind: 'passPreliminary'
      readonly bothPresent: boolean
      readonly noDoubtOfCapacity: boolean
      readonly photosSupplied: boolean
    }
  | {
      readonly kind: 'accept'
      readonly manWilling: boolean
      readonly womanWilling: boolean
      readonly notRelated: boolean
    }
  | {
      readonly kind: 'declare'
      readonly side: Side
      readonly method: SignatureMethod
      readonly readAloud: boolean
      readonly formHash: string
    }
  | ({ readonly kind: 'checkOnline' } & Readonly<Payload<'checkOnline'>>)
  | { readonly kind: 'review'; readonly remark: string }
  | {
      readonly kind: 'assignBooklet'
      readonly side: Side
      readonly serial: string
      /** What the stock says the booklet is: a divorce booklet is refused. */
      readonly bookletKind: z.infer<typeof bookletKindSchema>
    }
  | ({ readonly kind: 'number' } & Readonly<Payload<'number'>>)
  | ({ readonly kind: 'print' } & Readonly<Payload<'print'>>)
  | { readonly kind: 'answerPrint'; readonly side: Side; readonly outcome: 'printed' | 'spoiled' }
  | { readonly kind: 'voidBooklet'; readonly side: Side; readonly reason: 'misprint' | 'damaged' }
  | { readonly kind: 'proofread'; readonly side: Side; readonly confirmed: boolean }
  | { readonly kind: 'signFor'; readonly side: Side; readonly method: SignatureMethod }
  | { readonly kind: 'issue'; readonly manSerial: string; readonly womanSerial: string }
  | { readonly kind: 'refuse'; readonly code: string; readonly reason: string; readonly formHash: string }
  | { readonly kind: 'abandon'; readonly reason: string }

export type CommandKind = MarriageCommand['kind']
export type CommandOf<K extends CommandKind> = Extract<MarriageCommand, { readonly kind: K }>
