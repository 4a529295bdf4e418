import type { FieldSave } from '../api/types.ts'

/** Milliseconds after the last key before a field is sent: short enough to lose nothing, long enough to skip half-typed pinyin. */
export const debounceMs = 150
/** First and longest wait, in milliseconds, before a save that found no host is tried again. */
const retryMs = { first: 500, longest: 5_000 }

export interface SaveState {
  /** Fields typed and not yet on the disk. */
  readonly waiting: number
  /** When the last field reached the disk (ISO instant), or null in this window's life so far. */
  readonly savedAt: string | null
  /** The program did not take the last save; it is kept and tried again. */
  readonly isTroubled: boolean
}

export interface SaveQueue {
  readonly put: (save: FieldSave) => void
  /** Sends what waits now, without the pause; resolves when everything is saved or the host turned it away. */
  readonly flush: () => Promise<void>
  /** What was typed and is not on the disk yet: a fresh copy of the case from the host must not overwrite it. */
  readonly waitingFor: (caseId: string) => readonly FieldSave[]
  readonly state: () => SaveState
  readonly onState: (listener: () => void) => () => void
}

export interface SaveQueueParts {
  readonly send: (save: FieldSave) => Promise<{ readonly savedAt: string }>
  /** Runs `task` after `ms`; the returned function cancels it. */
  readonly after: (ms: number, task: () => void) => () => void
}

/**
 * Keeps what is typed until the disk has it. The newest value of a field replaces an older one that still waits;
 * fields are sent one at a time in the order they were last typed; a failed send goes back to the front.
 */
export function newSaveQueue({ send, after }: SaveQueueParts): SaveQueue {
  const waiting = new Map<string, FieldSave>()
  const listeners = new Set<() => void>()
  let state: SaveState = { waiting: 0, savedAt: null, isTroubled: false }
  let cancelTimer: () => void = () => undefined
  let running: Promise<void> | null = null
  let wait = retryMs.first

  function tell(change: Partial<SaveState>): void {
    state = { ...state, ...change, waiting: waiting.size }
    for (const listener of listeners) listener()
  }

  function schedule(ms: number): void {
    cancelTimer()
    cancelTimer = after(ms, () => void flush())
  }

  function flush(): Promise<void> {
    cancelTimer()
    running ??= drain().finally(() => {
      running = null
    })
    return running
  }

  async function drain(): Promise<void> {
    for (let next = first(waiting); next; next = first(waiting)) {
      const [key, save] = next
      try {
        const { savedAt } = await send(save)
        // A newer value may have been typed while this one was on its way.
        if (waiting.get(key) === save) waiting.delete(key)
        wait = retryMs.first
        tell({ savedAt, isTroubled: false })
      } catch {
        // Whatever the cause (host gone, window locked), the typing is kept and the clerk sees that it waits.
        tell({ isTroubled: true })
        schedule(wait)
        wait = Math.min(wait * 2, retryMs.longest)
        return
      }
    }
  }

  return {
    put: (save) => {
      const key = `${save.caseId}/${save.side}/${save.field}`
      waiting.delete(key)
      waiting.set(key, save)
      tell({})
      schedule(state.isTroubled ? wait : debounceMs)
    },
    flush,
    waitingFor: (caseId) => [...waiting.values()].filter((save) => save.caseId === caseId),
    state: () => state,
    onState: (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
}

function first<K, V>(map: ReadonlyMap<K, V>): [K, V] | undefined {
  return map.entries().next().value
}
