import type { Side } from '../../domain/marriage/party.ts'
import type { CaseView } from '../api/types.ts'

/** What stands on the screen for a person: the party of the law once recorded, what was typed before. */
export interface ShownParty {
  readonly name: string
  readonly documentNumber: string
  readonly birthDate: string
  readonly sex: string
  readonly nationality: string
  readonly ethnicity: string
  readonly residence: string
  readonly maritalStatus: string
}

export function partyOf({ case: { state, parties }, drafts }: CaseView, side: Side): ShownParty {
  const party = state === 'draft' ? null : parties[side]
  const draft = drafts[side]
  return {
    name: party?.name ?? draft.name ?? '',
    documentNumber: party?.documentNumber ?? draft.documentNumber ?? '',
    birthDate: party?.birthDate ?? draft.birthDate ?? '',
    sex: party?.sex ?? draft.sex ?? '',
    nationality: party?.nationality ?? draft.nationality ?? '',
    ethnicity: party?.ethnicity ?? draft.ethnicity ?? '',
    residence: party?.residence ?? draft.residence ?? '',
    maritalStatus: party?.maritalStatus ?? draft.maritalStatus ?? '',
  }
}
