/** The program is told at most this often, in milliseconds, that somebody is there. */
const touchEveryMs = 30_000

export interface IdleWatchParts {
  readonly idleMs: number
  readonly now: () => number
  readonly touch: () => void
  readonly lock: () => void
}

/** Counts the time since the last sign of a person; locks once when it is up. */
export function newIdleWatch({ idleMs, now, touch, lock }: IdleWatchParts): {
  readonly sign: () => void
  readonly tick: () => void
} {
  let lastSign = now()
  let lastTouch = now()
  let isLocked = false
  return {
    sign: () => {
      lastSign = now()
      if (lastSign - lastTouch < touchEveryMs) return
      lastTouch = lastSign
      touch()
    },
    tick: () => {
      if (isLocked || now() - lastSign < idleMs) return
      isLocked = true
      lock()
    },
  }
}
