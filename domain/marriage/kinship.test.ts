import { expect, test } from 'vitest'
import { applyMarriageEvent } from './apply-event.ts'
import type { MarriageCase, MarriageEvent } from './case.ts'
import { kinshipSaid } from './kinship.ts'
import { man, woman } from './sample-couple.ts'

const untilPreliminary: readonly MarriageEvent[] = [
  { kind: 'open', payload: { caseNumber: 'C1', window: '1' } },
  { kind: 'recordParty', payload: { side: 'man', party: man } },
  { kind: 'recordParty', payload: { side: 'woman', party: woman } },
  { kind: 'verifyIdentity', payload: { man: 'clerkCompared', woman: 'clerkCompared' } },
  { kind: 'passPreliminary', payload: { bothPresent: true, noDoubtOfCapacity: true, photosSupplied: true } },
]
const accept: MarriageEvent = {
  kind: 'accept',
  payload: { manWilling: true, womanWilling: true, notRelated: true },
}
const declare = (side: 'man' | 'woman'): MarriageEvent => ({
  kind: 'declare',
  payload: { side, method: 'signature', readAloud: true, formHash: 'a'.repeat(64) },
})
const abandon: MarriageEvent = { kind: 'abandon', payload: { reason: '改日再来' } }

function after(...events: readonly MarriageEvent[]): MarriageCase {
  let found: MarriageCase | null = null
  for (const event of [...untilPreliminary, ...events])
    found = applyMarriageEvent(found, event, { id: 'case', time: '2026-11-24T01:00:00.000Z' })
  if (!found) throw new Error('no event')
  return found
}

test('民法典 1048: nobody has been asked until the acceptance', () => {
  expect(kinshipSaid(after())).toBe('notAsked')
})

test('from the acceptance on both have said that they are not related', () => {
  expect(kinshipSaid(after(accept))).toBe('denied')
  expect(kinshipSaid(after(accept, declare('man')))).toBe('denied')
  expect(kinshipSaid(after(accept, declare('man'), declare('woman')))).toBe('denied')
  expect(kinshipSaid({ ...after(accept), state: 'registered' })).toBe('denied')
})

test('a party recorded anew with other data is asked anew', () => {
  const changed: MarriageEvent = {
    kind: 'recordParty',
    payload: { side: 'man', party: { ...man, name: '张另例' } },
  }
  expect(kinshipSaid(after(accept, declare('man'), declare('woman'), changed))).toBe('notAsked')
})

test('a case abandoned early says no more than what both signed', () => {
  expect(kinshipSaid(after(abandon))).toBe('notAsked')
  expect(kinshipSaid(after(accept, declare('man'), declare('woman'), abandon))).toBe('denied')
})
