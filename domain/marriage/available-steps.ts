import type { MarriageCase } from './case.ts'
import type { CommandKind } from './command.ts'
import { type Side, sides } from './party.ts'
import { closedStates, transitions } from './transitions.ts'

/** A step that may come next; `side` says whose, null where it is one step for both. */
export interface AvailableStep {
  readonly kind: CommandKind
  readonly side: Side | null
}

/**
 * What may be done next, in the order of the procedure. It looks at the case alone: a step in the list may still be
 * refused for what it says or for the day (a check from yesterday); a step not in the list always is.
 */
export function availableSteps(found: MarriageCase): readonly AvailableStep[] {
  if (closedStates.includes(found.state)) return []
  const unanswered = unansweredPrint(found)
  if (unanswered) return [{ kind: 'answerPrint', side: unanswered }]
  const kinds = Object.keys(transitions) as CommandKind[]
  return kinds
    .filter((kind) => kind !== 'open' && transitions[kind].from.includes(found.state))
    .flatMap((kind) => (transitions[kind].perSide ? sides : [null]).map((side) => ({ kind, side })))
    .filter(({ kind, side }) => stillToDo(found, kind, side))
}

function stillToDo(found: MarriageCase, kind: CommandKind, side: Side | null): boolean {
  if (kind === 'verifyIdentity') return sides.every((each) => found.parties[each] !== null)
  if (kind === 'number') return sides.every((each) => found.booklets[each] !== null)
  if (side === null) return true
  const booklet = found.booklets[side]
  switch (kind) {
    case 'declare':
      return found.declarations[side] === null
    case 'assignBooklet':
      return booklet === null
    case 'voidBooklet':
      return booklet !== null
    case 'print':
      return booklet?.print === 'none'
    case 'answerPrint':
      return booklet?.print === 'unknown'
    case 'proofread':
      return booklet !== null && !booklet.proofread
    case 'signFor':
      return booklet !== null && booklet.signedFor === null
    default:
      return true
  }
}

/** Whose print nobody has looked at yet: the one question that comes before everything else. */
export function unansweredPrint(found: MarriageCase): Side | undefined {
  return sides.find((side) => found.booklets[side]?.print === 'unknown')
}
