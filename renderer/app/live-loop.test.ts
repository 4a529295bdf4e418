import { expect, test } from 'vitest'
import type { Live } from '../api/types.ts'
import { retryMs, runLiveLoop } from './live-loop.ts'

const ready = { kind: 'ready', code: 'READY', sentence: { zh: '就绪', en: 'ready' } } as const
const live = (version: number): Live => ({
  version,
  reader: ready,
  printer: ready,
  centre: { kind: 'online', since: '2026-11-24T02:00:00Z', clockOffsetMs: 0 },
  stock: { marriage: 48, divorce: 20 },
  card: null,
})

/** Plays the answers in order and stops when they are used up. */
async function play(answers: readonly (Live | 'gone')[]) {
  const stop = new AbortController()
  const asked: number[] = []
  const seen: string[] = []
  const waits: number[] = []
  await runLiveLoop({
    signal: stop.signal,
    next: async (since) => {
      asked.push(since)
      const answer = answers[asked.length - 1]
      if (asked.length === answers.length) queueMicrotask(() => queueMicrotask(() => stop.abort()))
      if (answer === undefined || answer === 'gone') throw new Error('gone')
      return answer
    },
    wait: async (ms) => void waits.push(ms),
    onLive: ({ version }) => seen.push(`v${version}`),
    onGone: () => seen.push('gone'),
  })
  return { asked, seen, waits }
}

test('each question names the version seen last', async () => {
  const { asked } = await play([live(3), live(7), live(8)])
  expect(asked.slice(0, 3)).toEqual([0, 3, 7])
})

test('after a silence it waits, then asks from the beginning, since a restarted program counts afresh', async () => {
  const { asked, seen, waits } = await play([live(9), 'gone', live(1), live(2)])
  expect(asked.slice(0, 4)).toEqual([0, 9, 0, 1])
  expect(seen.slice(0, 3)).toEqual(['v9', 'gone', 'v1'])
  expect(waits[0]).toBe(retryMs)
})
