import { ok, type Refusal, type Result, refuse } from '../../standards/result.ts'
import { availableSteps, unansweredPrint } from './available-steps.ts'
import { printUnanswered } from './booklet-refusals.ts'
import type { MarriageCase, MarriageEvent } from './case.ts'
import type { CommandKind, MarriageCommand } from './command.ts'
import type { LawContext } from './law-context.ts'
import * as refusals from './procedure-refusals.ts'
import { requirements } from './requirements.ts'
import { eventsOf } from './step-events.ts'
import { closedStates, transitions } from './transitions.ts'

export { applyMarriageEvent, type EventMeta } from './apply-event.ts'
export { type AvailableStep, availableSteps } from './available-steps.ts'
export type { MarriageCommand } from './command.ts'
export type { LawContext } from './law-context.ts'

/**
 * The law's answer to one step (婚姻登记工作规范: 初审、受理、审查、登记发证): the events it consists of, to be recorded
 * together, or the refusal. Nothing changes here. No events: the step is lawful and there is nothing to record (a
 * party recorded again unchanged).
 */
export function decide(
  found: MarriageCase | null,
  command: MarriageCommand,
  context: LawContext,
): Result<readonly MarriageEvent[]> {
  if (context.role === 'administrator') return refuse(refusals.roleMayNot)
  if (command.kind === 'open') return found ? refuse(refusals.caseAlreadyOpen) : ok(eventsOf(null, command))
  if (!found) return refuse(refusals.caseNotOpen)
  const refusal = outOfTurn(found, command) ?? requirementOf(found, command, context)
  return refusal ? refuse(refusal) : ok(eventsOf(found, command))
}

/** The steps a number forecloses for ever, with the sentence that says why. */
const foreclosed: Partial<Record<CommandKind, Refusal>> = {
  recordParty: refusals.fixedByNumber,
  refuse: refusals.fixedByNumber,
  abandon: refusals.fixedByNumber,
  number: refusals.alreadyNumbered,
}

function outOfTurn(found: MarriageCase, { kind }: MarriageCommand): Refusal | null {
  const foreclosure = foreclosed[kind]
  if (found.certificateNumber !== null && foreclosure) return foreclosure
  if (closedStates.includes(found.state)) return refusals.caseClosed(found.state)
  const unanswered = unansweredPrint(found)
  if (unanswered && kind !== 'answerPrint') return printUnanswered(unanswered)
  const { from, name } = transitions[kind]
  if (from.includes(found.state)) return null
  const next = new Set(availableSteps(found).map((step) => transitions[step.kind].name))
  return refusals.stepNotNow(name, found.state, [...next])
}

function requirementOf(
  found: MarriageCase,
  command: Exclude<MarriageCommand, { kind: 'open' }>,
  context: LawContext,
): Refusal | null {
  const requirement = requirements[command.kind] as (
    found: MarriageCase,
    command: MarriageCommand,
    context: LawContext,
  ) => Refusal | null
  return requirement(found, command, context)
}
