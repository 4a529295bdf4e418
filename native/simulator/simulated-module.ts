import type { Clock } from '../clock.ts'
import { createFrameParser, MIN_REQUEST_LENGTH } from '../sdt/frame-parser.ts'
import { type BehaviourName, behaviourOf } from './behaviours.ts'
import type { CardDescription } from './sample-cards.ts'
import { answer, EMPTY_READER, lay, lift, powerCycle, type TimedBytes } from './simulated-reader.ts'

/** The simulated reader on a line: takes the host's bytes, and puts its own on the line in their time. */
export interface SimulatedModule {
  readonly receive: (bytes: Uint8Array) => void
  readonly lay: (card: CardDescription) => void
  readonly lift: () => void
  readonly behave: (name: BehaviourName) => void
  /** The plug is pulled: nothing more is sent, and the module forgets what it was doing. */
  readonly powerOff: () => void
}

export interface ModuleParts {
  readonly clock: Clock
  readonly behaviour: BehaviourName
}

export function createSimulatedModule(
  { clock, behaviour: first }: ModuleParts,
  emit: (bytes: Uint8Array) => void,
): SimulatedModule {
  const parser = createFrameParser(MIN_REQUEST_LENGTH)
  let reader = EMPTY_READER
  let behaviour = behaviourOf(first)
  let cancelOutput: () => void = () => undefined

  /** One piece after the other, each in its time. */
  function put(output: readonly TimedBytes[], at: number, elapsedMs: number) {
    const piece = output[at]
    if (!piece) return
    cancelOutput = clock.after(piece.delayMs - elapsedMs, () => {
      emit(piece.bytes)
      put(output, at + 1, piece.delayMs)
    })
  }

  return {
    receive: (bytes) => {
      for (const event of parser.push(bytes)) {
        if (event.kind !== 'frame') continue
        const answered = answer(reader, event.body, behaviour)
        reader = answered.reader
        cancelOutput()
        put(answered.output, 0, 0)
      }
    },
    lay: (card) => {
      reader = lay(reader, card)
    },
    lift: () => {
      reader = lift()
    },
    behave: (name) => {
      behaviour = behaviourOf(name)
    },
    powerOff: () => {
      cancelOutput()
      parser.reset()
      reader = powerCycle(reader)
    },
  }
}
