import type { Side } from '../../domain/marriage/party.ts'

export interface CaseDraft {
  readonly man: Record<string, string>
  readonly woman: Record<string, string>
  /** When the last field reached the disk; null where nothing was typed. */
  readonly savedAt: string | null
}

/** What is being typed: durable at each save, private to the office, and not in the ledger. */
export interface DraftStore {
  /** One field, one synced commit. An empty value clears the field. `at` is an ISO instant. */
  readonly save: (caseId: string, side: Side, field: string, value: string, at: string) => void
  /** Many fields of one side in one commit, as a card fills them. Fields not named stay. */
  readonly saveAll: (
    caseId: string,
    side: Side,
    fields: Readonly<Record<string, string | undefined>>,
    at: string,
  ) => void
  readonly of: (caseId: string) => CaseDraft
  readonly clear: (caseId: string) => void
}
