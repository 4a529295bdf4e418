import { createContext, type ReactNode, useContext, useEffect, useState } from 'react'
import { api } from '../api/client.ts'
import { codeOf } from '../api/link.ts'
import type { Live } from '../api/types.ts'
import { runLiveLoop } from './live-loop.ts'

/** What the window knows of the world outside it, and since when the program itself has been silent. */
export interface World {
  readonly live: Live | null
  readonly host:
    | { readonly kind: 'up' }
    | { readonly kind: 'gone'; readonly since: string }
    | { readonly kind: 'expired' }
}

const WorldContext = createContext<World>({ live: null, host: { kind: 'up' } })

export function useWorld(): World {
  return useContext(WorldContext)
}

/** `of` restarts the questions when it changes: who is logged in decides what may be told. */
export function WorldProvider({ of, children }: { readonly of: string; readonly children: ReactNode }) {
  const [world, setWorld] = useState<World>({ live: null, host: { kind: 'up' } })

  // `of` is only compared: a change of it starts the loop anew.
  useEffect(() => startLoop(of, setWorld), [of])

  return <WorldContext value={world}>{children}</WorldContext>
}

function startLoop(_of: string, setWorld: (change: (world: World) => World) => void): () => void {
  const stop = new AbortController()
  void runLiveLoop({
    signal: stop.signal,
    next: (since) => api.live.next.query({ since }, { signal: stop.signal }),
    wait: (ms) => new Promise((resolve) => setTimeout(resolve, ms)),
    onLive: (live) => setWorld(() => ({ live, host: { kind: 'up' } })),
    onGone: (error) =>
      setWorld((world) => {
        if (codeOf(error) === 'PASS_EXPIRED') return { ...world, host: { kind: 'expired' } }
        return world.host.kind === 'gone'
          ? world
          : { ...world, host: { kind: 'gone', since: new Date().toISOString() } }
      }),
  })
  return () => stop.abort()
}
