import type { Party } from '../../domain/marriage/party.ts'

export interface Person {
  readonly party: Party
  /** The case the block was last recorded in, and when. */
  readonly caseId: string
  readonly recordedAt: string
}

/** People as last recorded in a case, for re-use and look-up. */
export interface PeopleStore {
  /** Bearers of a document number, latest record first: two countries may print the same passport number. */
  readonly withDocument: (documentNumber: string) => Person[]
  /** People whose name contains the text, latest record first. */
  readonly named: (text: string, limit: number) => Person[]
}
