import type { Side } from '../../domain/marriage/party.ts'
import type { PartyDraft } from '../api/types.ts'
import type { TypedField } from './party/party-form.ts'

/** What most people at a counter are; each stands in the form to be changed, and only where nothing stands yet. */
const usual: Readonly<Record<Side, readonly (readonly [TypedField, string])[]>> = {
  man: [
    ['partyType', '1'],
    ['documentType', 'residentId'],
    ['nationality', '156'],
    ['sex', '1'],
  ],
  woman: [
    ['partyType', '1'],
    ['documentType', 'residentId'],
    ['nationality', '156'],
    ['sex', '2'],
  ],
}

export function typedDefaults(draft: PartyDraft, side: Side): readonly (readonly [TypedField, string])[] {
  return usual[side].filter(([field]) => !draft[field])
}
