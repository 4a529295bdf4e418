import type { LedgerEvent } from '../domain/ledger/event.ts'
import type { NewEvent } from './events.ts'
import type { AccountStore } from './stores/accounts.ts'
import type { BookletStore } from './stores/booklets.ts'
import type { DraftStore } from './stores/drafts.ts'
import type { LedgerStore } from './stores/ledger.ts'
import type { MarriageStore } from './stores/marriages.ts'
import type { PeopleStore } from './stores/people.ts'
import type { PrintStore } from './stores/prints.ts'
import type { RenderedFormStore } from './stores/rendered-forms.ts'
import type { SettingStore } from './stores/settings.ts'

export interface OfficeProfile {
  readonly initialised: boolean
  readonly code: string
  readonly name: string
  readonly capabilities: ('mainland' | 'foreign' | 'hmt' | 'overseasChinese')[]
  readonly window: string
  readonly training: boolean
  /** Lives of this office's main station; rises with each restore. */
  readonly epoch: number
}

/** One office's encrypted database: one door to write facts, and a store per business to ask. */
export interface OfficeDatabase {
  readonly file: string
  readonly profile: () => OfficeProfile
  /**
   * Appends events to the ledger and applies them to the tables in one synced transaction. Throws, leaving nothing
   * behind, on an unknown kind, a payload its schema refuses, or a state the tables forbid (a serial used twice):
   * the service asks the law first, so each of these is a programmer's mistake; and on a broken disk.
   */
  readonly record: (entries: NewEvent | readonly NewEvent[]) => LedgerEvent[]
  /** Runs several writes as one transaction. `work` is synchronous; what it throws undoes all of it. */
  readonly transact: <T>(work: () => T) => T
  /** Empties the tables of state and replays the ledger into them. Throws if the ledger does not replay. */
  readonly rebuild: () => void
  readonly ledger: LedgerStore
  readonly marriages: MarriageStore
  readonly drafts: DraftStore
  readonly booklets: BookletStore
  readonly accounts: AccountStore
  readonly settings: SettingStore
  readonly people: PeopleStore
  readonly prints: PrintStore
  readonly renderedForms: RenderedFormStore
  readonly close: () => void
}
