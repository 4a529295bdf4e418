import { canonicalJson } from '../ledger/event.ts'
import type { CaseBooklet, MarriageCase, MarriageEvent, MarriageEventKind, MarriageState } from './case.ts'
import { type Party, type Side, sides } from './party.ts'

/** The ledger's own facts about an event: whose case, and the office's clock. */
export interface EventMeta {
  readonly id: string
  readonly time: string
}

type PayloadOf<K extends MarriageEventKind> = Extract<MarriageEvent, { kind: K }>['payload']
type Change = Partial<MarriageCase>

/**
 * The case after one more event: folding a case's events in order gives its state, anywhere and at any time. Events
 * are past facts, so nothing is judged here. Throws only when the ledger itself is broken (no `open` first).
 */
export function applyMarriageEvent(
  found: MarriageCase | null,
  event: MarriageEvent,
  meta: EventMeta,
): MarriageCase {
  if (event.kind === 'open') return opened(event.payload, meta)
  if (!found) throw new Error(`the case ${meta.id} has no open event before ${event.kind}`)
  return { ...found, ...changeOf(found, event), changedAt: meta.time }
}

function changeOf(found: MarriageCase, event: Exclude<MarriageEvent, { kind: 'open' }>): Change {
  const change = changes[event.kind] as (found: MarriageCase, payload: unknown) => Change
  return change(found, event.payload)
}

const changes: {
  readonly [K in Exclude<MarriageEventKind, 'open'>]: (found: MarriageCase, payload: PayloadOf<K>) => Change
} = {
  recordParty: partyRecorded,
  verifyIdentity: () => ({ state: 'identityVerified' }),
  passPreliminary: () => ({ state: 'preliminaryPassed' }),
  accept: () => ({ state: 'accepted' }),
  declare: (found, { side, method, formHash }) => {
    const declarations = { ...found.declarations, [side]: { method, formHash } }
    return { declarations, state: sides.every((each) => declarations[each]) ? 'declared' : 'accepted' }
  },
  checkOnline: (found, { man, woman, checkedAt }) => ({
    statusCheck: { man, woman, checkedAt },
    state:
      man !== 'clear' || woman !== 'clear'
        ? 'declared'
        : found.state === 'reviewed'
          ? 'reviewed'
          : 'checkedOnline',
  }),
  review: () => ({ state: 'reviewed' }),
  assignBooklet: (found, { side, serial }) =>
    withBooklet(found, side, { serial, print: 'none', proofread: false, signedFor: null }),
  number: (_found, { certificateNumber, registeredOn }) => ({
    certificateNumber,
    registeredOn,
    state: 'numbered',
  }),
  print: (found, { side, outcome }) => printEnded(found, side, outcome),
  answerPrint: (found, { side, outcome }) => printEnded(found, side, outcome),
  voidBooklet: (found, { side }) => withBooklet(found, side, null),
  proofread: (found, { side }) => changedBooklet(found, side, { proofread: true }),
  signFor: (found, { side, method }) => changedBooklet(found, side, { signedFor: method }),
  issue: () => ({ state: 'registered' }),
  refuse: (_found, { code, reason, basis }) => ({ refusal: { code, reason, basis }, state: 'refused' }),
  abandon: () => ({ state: 'abandoned' }),
}

function opened({ caseNumber }: PayloadOf<'open'>, { id, time }: EventMeta): MarriageCase {
  return {
    id,
    caseNumber,
    state: 'draft',
    parties: { man: null, woman: null },
    declarations: { man: null, woman: null },
    statusCheck: null,
    certificateNumber: null,
    registeredOn: null,
    booklets: { man: null, woman: null },
    refusal: null,
    openedAt: time,
    changedAt: time,
  }
}

/** What was compared, signed and checked was about the old data: all of it has to be done again. */
function partyRecorded(found: MarriageCase, { side, party }: PayloadOf<'recordParty'>): Change {
  const parties = { ...found.parties, [side]: party }
  if (samePerson(found.parties[side], party)) return { parties }
  return { parties, declarations: { man: null, woman: null }, statusCheck: null, state: 'draft' }
}

/** True when everything a paper says of a party is unchanged; how it was entered may differ. */
export function samePerson(before: Party | null, after: Party): boolean {
  if (!before) return false
  const { entry: _before, ...known } = before
  const { entry: _after, ...said } = after
  return canonicalJson(known) === canonicalJson(said)
}

/** A spoiled booklet is no booklet any more: another must be assigned, and nothing is printed on this one again. */
function printEnded(found: MarriageCase, side: Side, outcome: 'printed' | 'spoiled' | 'unknown'): Change {
  return outcome === 'spoiled'
    ? withBooklet(found, side, null)
    : changedBooklet(found, side, { print: outcome })
}

function changedBooklet(found: MarriageCase, side: Side, change: Partial<CaseBooklet>): Change {
  const booklet = found.booklets[side]
  if (!booklet) throw new Error(`the case ${found.id} has no booklet for the ${side}`)
  return withBooklet(found, side, { ...booklet, ...change })
}

function withBooklet(found: MarriageCase, side: Side, booklet: CaseBooklet | null): Change {
  const booklets = { ...found.booklets, [side]: booklet }
  return { booklets, state: found.certificateNumber === null ? found.state : stateOfBooklets(booklets) }
}

/** After the number, how far a case has come is how far its slower booklet has come. */
function stateOfBooklets(booklets: MarriageCase['booklets']): MarriageState {
  const both = sides.map((side) => booklets[side])
  if (!both.every((booklet) => booklet?.print === 'printed')) return 'numbered'
  if (!both.every((booklet) => booklet?.proofread)) return 'printed'
  if (!both.every((booklet) => booklet?.signedFor)) return 'proofread'
  return 'signedFor'
}
