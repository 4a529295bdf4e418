import { canonicalJson } from '../ledger/event.ts'
import { samePerson } from './apply-event.ts'
import type { MarriageCase, MarriageEvent } from './case.ts'
import type { CommandOf, MarriageCommand } from './command.ts'
import type { Side } from './party.ts'
import { refusalGround } from './refusal-grounds.ts'

/** The events a lawful step consists of. Judged before: this only says what is to be recorded. */
export function eventsOf(found: MarriageCase | null, command: MarriageCommand): readonly MarriageEvent[] {
  switch (command.kind) {
    case 'open':
      return [{ kind: 'open', payload: payloadOf(command) }]
    case 'recordParty':
      return recorded(found, command)
    case 'verifyIdentity':
      return [{ kind: 'verifyIdentity', payload: { man: 'clerkCompared', woman: 'clerkCompared' } }]
    case 'passPreliminary':
      return [
        {
          kind: 'passPreliminary',
          payload: { bothPresent: true, noDoubtOfCapacity: true, photosSupplied: true },
        },
      ]
    case 'accept':
      return [{ kind: 'accept', payload: { manWilling: true, womanWilling: true, notRelated: true } }]
    case 'declare':
      return [{ kind: 'declare', payload: { ...payloadOf(command), readAloud: true } }]
    case 'checkOnline':
      return [{ kind: 'checkOnline', payload: payloadOf(command) }]
    case 'review':
      return [{ kind: 'review', payload: { opinion: 'agree', remark: command.remark } }]
    case 'assignBooklet':
      return [
        { kind: 'assignBooklet', payload: { side: command.side, serial: command.serial, kind: 'marriage' } },
      ]
    case 'number':
      return [{ kind: 'number', payload: payloadOf(command) }]
    case 'print':
      return withScrapping(command.side, command.serial, command.outcome, {
        kind: 'print',
        payload: payloadOf(command),
      })
    case 'answerPrint': {
      const serial = serialOf(found, command.side)
      const { side, outcome } = command
      return withScrapping(side, serial, outcome, { kind: 'answerPrint', payload: { side, serial, outcome } })
    }
    case 'voidBooklet': {
      const { side, reason } = command
      return [{ kind: 'voidBooklet', payload: { side, serial: serialOf(found, side), reason } }]
    }
    case 'proofread':
      return [{ kind: 'proofread', payload: { side: command.side, confirmed: true } }]
    case 'signFor':
      return [{ kind: 'signFor', payload: payloadOf(command) }]
    case 'issue':
      return [{ kind: 'issue', payload: payloadOf(command) }]
    case 'refuse':
      return [
        {
          kind: 'refuse',
          payload: { ...payloadOf(command), basis: refusalGround(command.code)?.basis ?? '' },
        },
      ]
    case 'abandon':
      return [{ kind: 'abandon', payload: payloadOf(command) }]
  }
}

function recorded(
  found: MarriageCase | null,
  { side, party }: CommandOf<'recordParty'>,
): readonly MarriageEvent[] {
  const before = found?.parties[side] ?? null
  if (samePerson(before, party) && canonicalJson(before?.entry) === canonicalJson(party.entry)) return []
  return [{ kind: 'recordParty', payload: { side, party } }]
}

/** A spoiled booklet is void in the same breath: it can neither be used again nor be forgotten by the stock. */
function withScrapping(
  side: Side,
  serial: string,
  outcome: 'printed' | 'spoiled' | 'unknown',
  event: MarriageEvent,
): readonly MarriageEvent[] {
  if (outcome !== 'spoiled') return [event]
  return [event, { kind: 'voidBooklet', payload: { side, serial, reason: 'misprint' } }]
}

function serialOf(found: MarriageCase | null, side: Side): string {
  const booklet = found?.booklets[side]
  if (!booklet) throw new Error(`there is no booklet for the ${side}`)
  return booklet.serial
}

function payloadOf<C extends MarriageCommand>(command: C): Omit<C, 'kind'> {
  const { kind: _kind, ...payload } = command
  return payload
}
