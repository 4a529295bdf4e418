import type { DraftField, PartyDraft } from '../../api/types.ts'
import type { CodeOption } from '../../ui/code-search.ts'

/** The national tables a party's codes come from, in the clerk's language. */
export type CodeTables = Readonly<Record<CodeField, readonly CodeOption[]>>
export type CodeField =
  | 'partyType'
  | 'sex'
  | 'ethnicity'
  | 'nationality'
  | 'documentType'
  | 'occupation'
  | 'education'
  | 'maritalStatus'
export type TypedField = Exclude<DraftField, 'entry' | 'residenceDivision'>

/** What every field of a party is given. */
export interface PartyFormProps {
  readonly draft: PartyDraft
  readonly tables: CodeTables
  readonly onChange: (field: TypedField, value: string) => void
  /** The field was left: what was typed goes to the disk at once. */
  readonly onLeave: () => void
}
