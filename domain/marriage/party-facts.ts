import { z } from 'zod'
import { hasPrivateUse } from '../../standards/person-name.ts'
import type { Text } from '../../standards/result.ts'
import { type Party, partyTypeSchema } from './party.ts'

type Field = Exclude<keyof Party, 'entry'>

/**
 * A party as far as it is known: the recorded party itself, or what is being typed, where any field may be missing,
 * empty or half done and the entry may still be JSON text.
 */
export type PartyFacts = { readonly [K in Field]?: string | null } & {
  readonly entry?: Party['entry'] | string | null
}

/** Fields without which nobody can be judged, in the order of the form, with their names on it. */
export const requiredFields = {
  partyType: { zh: '身份类别', en: 'party type' },
  name: { zh: '姓名', en: 'name' },
  sex: { zh: '性别', en: 'sex' },
  birthDate: { zh: '出生日期', en: 'birth date' },
  nationality: { zh: '国籍', en: 'nationality' },
  documentType: { zh: '证件类型', en: 'document type' },
  documentNumber: { zh: '证件号码', en: 'document number' },
  residence: { zh: '常住户口所在地', en: 'permanent residence' },
  maritalStatus: { zh: '婚姻状况', en: 'marital status' },
} as const satisfies { readonly [K in Field]?: Text }

/** The field as it is, without outer blanks; null while it is empty. */
export function factOf(facts: PartyFacts, field: Field): string | null {
  const value = facts[field]?.trim() ?? ''
  return value === '' ? null : value
}

export function partyTypeOf(facts: PartyFacts): Party['partyType'] | null {
  return partyTypeSchema.safeParse(factOf(facts, 'partyType')).data ?? null
}

const evidenceSchema = z.object({
  kind: z.literal('card'),
  rawNameHex: z.string(),
  nameConfirmedBy: z.string().nullable(),
})

/**
 * Whether somebody has to compare the name with the printed card and has not: it holds a private-use character, or
 * the chip's did. A typed name with one was copied from such a card, and confirmed by nobody.
 */
export function nameUnconfirmed(facts: PartyFacts): boolean {
  const card = evidenceSchema.safeParse(entryOf(facts)).data
  if (card && card.nameConfirmedBy !== null) return false
  return hasPrivateUse(factOf(facts, 'name') ?? '') || rawNameHasPrivateUse(card?.rawNameHex ?? '')
}

function entryOf({ entry }: PartyFacts): unknown {
  if (typeof entry !== 'string') return entry
  try {
    return JSON.parse(entry)
  } catch {
    // Half-typed or foreign text is no evidence of a card: the name is judged by itself.
    return null
  }
}

/** The chip's name comes as UTF-16 units in hex, four digits each; U+E000–F8FF are private use. */
function rawNameHasPrivateUse(hex: string): boolean {
  const units = hex.match(/.{4}/g) ?? []
  return units.map((unit) => Number.parseInt(unit, 16)).some((unit) => unit >= 0xe000 && unit <= 0xf8ff)
}
