import type { Clock } from '../clock.ts'

/** A clock that stands still until it is turned. */
export interface VirtualClock extends Clock {
  /** Turns the clock; every timer on the way runs at its own time, and what it started settles before the next. */
  readonly advance: (ms: number) => Promise<void>
  /** Turns the clock until `done`, at most `limitMs`. True when it was reached. */
  readonly advanceUntil: (done: () => boolean, limitMs: number) => Promise<boolean>
  /** Jumps, as after the machine slept: timers that fell due meanwhile run late, all at the new time. */
  readonly sleep: (ms: number) => Promise<void>
  /** Timers under way. */
  readonly pending: () => number
}

/** 2026-05-11 in China: a working day, so that sample cards are valid. */
const START = Date.UTC(2026, 4, 11, 1, 0, 0)

interface Timer {
  readonly at: number
  readonly action: () => void
}

export function createVirtualClock(start: number = START): VirtualClock {
  let now = start
  const timers = new Set<Timer>()

  function nextDue(limit: number): Timer | null {
    let next: Timer | null = null
    for (const timer of timers) if (timer.at <= limit && (!next || timer.at < next.at)) next = timer
    return next
  }

  async function runUntil(limit: number, done: () => boolean): Promise<boolean> {
    await settled()
    for (let timer = nextDue(limit); timer; timer = nextDue(limit)) {
      if (done()) return true
      timers.delete(timer)
      now = Math.max(now, timer.at)
      timer.action()
      await settled()
    }
    now = Math.max(now, limit)
    return done()
  }

  return {
    now: () => now,
    after: (ms, action) => {
      const timer = { at: now + ms, action }
      timers.add(timer)
      return () => timers.delete(timer)
    },
    advance: async (ms) => {
      await runUntil(now + ms, () => false)
    },
    advanceUntil: (done, limitMs) => runUntil(now + limitMs, done),
    sleep: async (ms) => {
      now += ms
      await runUntil(now, () => false)
    },
    pending: () => timers.size,
  }
}

/** Lets every promise that can settle do so. */
function settled(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve))
}
