import type { CardRead } from '../card-reader.ts'
import { type CardReaderOptions, openCardReader } from '../reader.ts'
import type { StepName } from '../sdt/read-steps.ts'
import type { BehaviourName } from './behaviours.ts'
import { startMemorySimulator } from './memory.ts'
import { createVirtualClock } from './virtual-clock.ts'

/** A reader with its simulator on a clock that is turned by hand, and a record of all that happened. */
export function openVirtualCounter(changes: Partial<CardReaderOptions> & { behaviour?: BehaviourName } = {}) {
  const { behaviour = 'normal', ...options } = changes
  const clock = createVirtualClock()
  const simulator = startMemorySimulator({ clock, behaviour })
  const steps: StepName[] = []
  const reader = openCardReader({
    candidates: [simulator.candidate],
    clock,
    onStep: (step) => steps.push(step),
    ...options,
  })
  const states: string[] = []
  const reads: CardRead[] = []
  reader.onState(({ code }) => states.push(code))
  reader.onRead((read) => reads.push(read))

  return {
    clock,
    simulator,
    reader,
    /** Codes of every state shown, in order. */
    states,
    reads,
    names: () => reads.map(({ reading }) => reading.name),
    /** Steps entered, in order. */
    steps,
    state: () => reader.state().code,
    /** Turns the clock until the state is shown; false when it is not within a minute. */
    until: (code: string) => clock.advanceUntil(() => reader.state().code === code, 60_000),
    /** Turns the clock until so many cards were read. */
    untilReads: (count: number) => clock.advanceUntil(() => reads.length >= count, 60_000),
    untilStep: (step: StepName) => clock.advanceUntil(() => steps.at(-1) === step, 60_000),
  }
}
