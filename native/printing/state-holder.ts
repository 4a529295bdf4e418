import type { DeviceState } from '../card-reader.ts'

/** A device's state and who listens to it; listeners hear changes only. */
export interface StateHolder {
  readonly state: () => DeviceState
  readonly onState: (listener: (state: DeviceState) => void) => () => void
  readonly set: (state: DeviceState) => void
}

export function stateHolder(first: DeviceState): StateHolder {
  let current = first
  const listeners = new Set<(state: DeviceState) => void>()
  return {
    state: () => current,
    onState: (listener) => {
      listeners.add(listener)
      return () => {
        listeners.delete(listener)
      }
    },
    set: (state) => {
      const changed = state.code !== current.code
      current = state
      if (changed) for (const listener of listeners) listener(state)
    },
  }
}
