import { z } from 'zod'
import type { PartyDraft } from '../api/types.ts'

const entrySchema = z.object({
  kind: z.string(),
  needsReview: z.boolean().optional(),
  suggestedName: z.string().nullish(),
  nameConfirmedBy: z.string().nullish(),
})

export interface NameReview {
  /** Each character that stands in no standard, as `U+E863`. */
  readonly codePoints: readonly string[]
  /** What the table of old private-use characters takes it for, or null where it has none. */
  readonly suggestion: string | null
}

/**
 * A name from an old card may hold private-use characters (自造字), which each maker drew at will. Until the clerk has
 * compared the printed card, such a name is nobody's name. Null where there is nothing to compare.
 */
export function nameReview(draft: PartyDraft): NameReview | null {
  const entry = parseEntry(draft.entry)
  if (entry?.needsReview !== true || entry.nameConfirmedBy) return null
  const codePoints = [...(draft.name ?? '')]
    .filter((character) => /\p{Co}/u.test(character))
    .map(codePointName)
  return { codePoints, suggestion: entry.suggestedName ?? null }
}

export function needsNameConfirmation(draft: PartyDraft): boolean {
  return nameReview(draft) !== null
}

/** Whether the side was filled from a card. */
export function isFromCard(draft: PartyDraft): boolean {
  return parseEntry(draft.entry)?.kind === 'card'
}

function codePointName(character: string): string {
  return `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`
}

function parseEntry(text: string | undefined): z.infer<typeof entrySchema> | null {
  if (!text) return null
  try {
    const parsed = entrySchema.safeParse(JSON.parse(text))
    return parsed.success ? parsed.data : null
  } catch {
    // Not JSON: the entry tells nothing, and the side counts as typed.
    return null
  }
}
