import { createMemoryLine, type MemoryLine } from '../transport/memory.ts'
import type { CardReaderSimulator } from './card-reader-simulator.ts'
import { createSimulatedModule, type ModuleParts } from './simulated-module.ts'

/** The simulated reader on a line in memory: for tests on a virtual clock, and for machines without socat. */
export function startMemorySimulator(parts: ModuleParts): CardReaderSimulator {
  let line: MemoryLine | null = null
  let isPlugged = true
  const module = createSimulatedModule(parts, (bytes) => line?.emit(bytes))

  function cut() {
    module.powerOff()
    const cutLine = line
    line = null
    cutLine?.cut({ code: 'UNPLUGGED', detail: 'the simulated plug was pulled' })
  }

  return {
    candidate: {
      kind: 'transport',
      name: 'simulated reader',
      open: async () => {
        if (!isPlugged)
          return { ok: false, loss: { code: 'NO_DEVICE', detail: 'the simulated plug is pulled' } }
        if (line?.isOpen()) return { ok: false, loss: { code: 'PORT_IN_USE', detail: 'opened twice' } }
        line = createMemoryLine(module.receive)
        return { ok: true, transport: line.transport }
      },
    },
    path: null,
    lay: module.lay,
    lift: module.lift,
    behave: module.behave,
    push: (bytes) => line?.emit(bytes),
    unplug: async () => {
      isPlugged = false
      cut()
    },
    plug: async () => {
      isPlugged = true
    },
    close: async () => {
      isPlugged = false
      cut()
    },
  }
}
