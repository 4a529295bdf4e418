/** Time and timers as an argument, so that a test, and the simulator, can turn the clock by hand. */
export interface Clock {
  /** Milliseconds since the epoch. */
  readonly now: () => number
  /** Runs `action` once after `ms` milliseconds; the returned function calls it off. */
  readonly after: (ms: number, action: () => void) => () => void
}

/** The machine's own clock. */
export const systemClock: Clock = {
  now: () => Date.now(),
  after: (ms, action) => {
    const timer = setTimeout(action, ms)
    return () => clearTimeout(timer)
  },
}

const CHINA_OFFSET_MS = 8 * 3_600_000

/** The calendar date in China (UTC+8, one zone, no summer time) as the cards write it: `YYYYMMDD`. */
export function chinaDate(epochMs: number): string {
  return new Date(epochMs + CHINA_OFFSET_MS).toISOString().slice(0, 10).replaceAll('-', '')
}
