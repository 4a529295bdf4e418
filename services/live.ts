import type { Live } from './contract.ts'

/** How long a question may wait for news, ms: well under any proxy's or browser's patience. */
export const longPollMs = 20_000

type LiveState = Omit<Live, 'version'>

/**
 * What every window must know at all times: devices, line, stock, the card on the reader. A window asks
 * `next(since)`, which answers as soon as there is something newer, so that the same plain call serves IPC and HTTP.
 */
export interface LiveHub {
  readonly now: () => Live
  readonly next: (since: number, signal?: AbortSignal) => Promise<Live>
  readonly set: (change: Partial<LiveState>) => void
  readonly close: () => void
}

export function newLiveHub(initial: LiveState): LiveHub {
  let live: Live = { version: 1, ...initial }
  const waiting = new Set<() => void>()

  function wake(): void {
    for (const answer of [...waiting]) answer()
  }

  return {
    now: () => live,
    next: (since, signal) =>
      new Promise((resolve) => {
        if (live.version > since || signal?.aborted) {
          resolve(live)
          return
        }
        const timer = setTimeout(answer, longPollMs)
        function answer(): void {
          clearTimeout(timer)
          waiting.delete(answer)
          signal?.removeEventListener('abort', answer)
          resolve(live)
        }
        waiting.add(answer)
        signal?.addEventListener('abort', answer)
      }),
    set: (change) => {
      live = { ...live, ...change, version: live.version + 1 }
      wake()
    },
    close: wake,
  }
}
