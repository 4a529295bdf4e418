import type { LineState } from './centre.ts'
import type { Timing } from './timing.ts'

/** What the last exchanges said of the line, and who wants to hear when that changes. */
export interface LineMonitor {
  readonly state: () => LineState
  readonly listen: (listener: (line: LineState) => void) => () => void
  /** An answer the centre signed: the line is up, and its clock is known. */
  readonly answered: (clockOffsetMs: number) => void
  readonly failed: () => void
}

export function createLineMonitor(timing: Timing, offsetNewsMs: number): LineMonitor {
  const listeners = new Set<(line: LineState) => void>()
  let state: LineState = { kind: 'unknown', since: isoNow(), clockOffsetMs: null }
  let toldOffset: number | null = null

  function move(kind: LineState['kind'], clockOffsetMs: number | null) {
    const changed = kind !== state.kind
    state = { kind, since: changed ? isoNow() : state.since, clockOffsetMs }
    if (!changed && !isNews(clockOffsetMs)) return
    toldOffset = clockOffsetMs
    for (const listener of listeners) listener(state)
  }
  function isNews(offset: number | null): boolean {
    return offset !== null && (toldOffset === null || Math.abs(offset - toldOffset) >= offsetNewsMs)
  }
  function isoNow() {
    return new Date(timing.now()).toISOString()
  }

  return {
    state: () => state,
    listen: (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    answered: (clockOffsetMs) => move('online', clockOffsetMs),
    failed: () => move('offline', state.clockOffsetMs),
  }
}
