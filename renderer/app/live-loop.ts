import type { Live } from '../api/types.ts'

/** Milliseconds between two tries while the program does not answer. */
export const retryMs = 1_000

export interface LiveLoopParts {
  readonly next: (since: number) => Promise<Live>
  readonly wait: (ms: number) => Promise<void>
  readonly onLive: (live: Live) => void
  /** The program did not answer; called once per failed try. */
  readonly onGone: (error: unknown) => void
  readonly signal: AbortSignal
}

/** Asks for news for ever. After a silence it asks from the beginning: the program may have started anew and count afresh. */
export async function runLiveLoop({ next, wait, onLive, onGone, signal }: LiveLoopParts): Promise<void> {
  let since = 0
  while (!signal.aborted) {
    try {
      const live = await next(since)
      if (signal.aborted) return
      since = live.version
      onLive(live)
    } catch (error) {
      if (signal.aborted) return
      since = 0
      onGone(error)
      await wait(retryMs)
    }
  }
}
