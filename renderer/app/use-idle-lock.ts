import { useEffect } from 'react'
import { api } from '../api/client.ts'
import { newIdleWatch } from './idle-watch.ts'

const signs = ['keydown', 'pointerdown', 'pointermove', 'wheel'] as const

interface IdleLockParts {
  readonly idleLockSeconds: number
  readonly isLocked: boolean
  readonly onLock: () => void
  readonly onTurnedAway: () => void
}

/** Locks the window when nobody has been there for a while, and tells the program that somebody is. */
export function useIdleLock({ idleLockSeconds, isLocked, onLock, onTurnedAway }: IdleLockParts): void {
  useEffect(() => {
    if (isLocked) return
    const watch = newIdleWatch({
      idleMs: idleLockSeconds * 1000,
      now: () => Date.now(),
      // A touch turned away means that the program sees this window otherwise than it sees itself.
      touch: () => void api.session.touch.mutate().catch(onTurnedAway),
      lock: onLock,
    })
    const sign = () => watch.sign()
    for (const kind of signs) window.addEventListener(kind, sign, { passive: true })
    const timer = setInterval(() => watch.tick(), 1_000)
    return () => {
      for (const kind of signs) window.removeEventListener(kind, sign)
      clearInterval(timer)
    }
  }, [idleLockSeconds, isLocked, onLock, onTurnedAway])
}
