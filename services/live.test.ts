import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { longPollMs, newLiveHub } from './live.ts'

const ready = { kind: 'ready', code: 'READY', sentence: { zh: '就绪', en: 'ready' } } as const
const quiet = {
  reader: ready,
  printer: ready,
  centre: { kind: 'online', since: '2026-11-24T01:00:00.000Z', clockOffsetMs: 0 },
  stock: { marriage: 50, divorce: 20 },
  card: null,
} as const

describe('the live strip', () => {
  beforeEach(() => {
    vi.useFakeTimers()
  })
  afterEach(() => {
    vi.useRealTimers()
  })

  it('answers at once a window that has seen nothing yet', async () => {
    const hub = newLiveHub(quiet)
    expect((await hub.next(0)).stock).toEqual({ marriage: 50, divorce: 20 })
  })

  it('lets a window wait until something changes, and then answers every window that waits', async () => {
    const hub = newLiveHub(quiet)
    const { version } = hub.now()
    const answers = Promise.all([hub.next(version), hub.next(version)])
    hub.set({ stock: { marriage: 49, divorce: 20 } })
    for (const live of await answers) expect(live.stock.marriage).toBe(49)
  })

  it('answers without news when the poll has waited its time, so that no call hangs for ever', async () => {
    const hub = newLiveHub(quiet)
    const { version } = hub.now()
    const answer = hub.next(version)
    await vi.advanceTimersByTimeAsync(longPollMs)
    expect((await answer).version).toBe(version)
  })

  it('answers a window that goes away, and leaves no timer behind', async () => {
    const hub = newLiveHub(quiet)
    const leaving = new AbortController()
    const answer = hub.next(hub.now().version, leaving.signal)
    leaving.abort()
    await answer
    expect(vi.getTimerCount()).toBe(0)
  })
})
