import type { Staff } from './contract.ts'

/** Time as the services see it, so that a test can move it. */
export interface Clock {
  /** Milliseconds since the epoch. */
  readonly now: () => number
}

export const systemClock: Clock = { now: () => Date.now() }

/** Seconds without a touch before a window locks itself. */
export const idleLockSeconds = 300

/** Who is at one window. Locked keeps the person and the open case; only their passphrase opens it again. */
export interface Session {
  readonly current: () => { readonly state: 'none' | 'active' | 'locked'; readonly staff: Staff | null }
  readonly begin: (staff: Staff) => void
  readonly touch: () => void
  readonly lock: () => void
  readonly unlock: () => void
  readonly end: () => void
}

export function newSession(clock: Clock): Session {
  let staff: Staff | null = null
  let locked = false
  let touchedAt = clock.now()

  function settle(): void {
    if (staff && !locked && clock.now() - touchedAt >= idleLockSeconds * 1000) locked = true
  }

  return {
    current: () => {
      settle()
      return { state: staff === null ? 'none' : locked ? 'locked' : 'active', staff }
    },
    begin: (who) => {
      staff = who
      locked = false
      touchedAt = clock.now()
    },
    touch: () => {
      settle()
      touchedAt = clock.now()
    },
    lock: () => {
      locked = staff !== null
    },
    unlock: () => {
      locked = false
      touchedAt = clock.now()
    },
    end: () => {
      staff = null
      locked = false
    },
  }
}
