import { type Clock, systemClock } from '../clock.ts'
import type { BehaviourName } from './behaviours.ts'
import type { CardReaderSimulator } from './card-reader-simulator.ts'
import { startMemorySimulator } from './memory.ts'
import { hasSocat, startPtySimulator } from './pty.ts'

export interface SimulatorOptions {
  /** `any`: a pseudo-terminal where socat is installed, otherwise memory. */
  readonly kind: 'pty' | 'memory' | 'any'
  readonly clock?: Clock
  readonly behaviour?: BehaviourName
}

/** Starts a simulated reader. Rejects when a pseudo-terminal was asked for and cannot be had. */
export async function startSimulator(options: SimulatorOptions): Promise<CardReaderSimulator> {
  const parts = { clock: options.clock ?? systemClock, behaviour: options.behaviour ?? 'normal' }
  const inMemory = options.kind === 'memory' || (options.kind === 'any' && !(await hasSocat()))
  return inMemory ? startMemorySimulator(parts) : startPtySimulator(parts)
}
