import { EventEmitter } from 'node:events'
import type { WebContents } from 'electron'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { afterBreakdown, hangPatience, recover } from './crash-recovery.ts'

const minute = 60_000

test('three breakdowns within five minutes are answered by loading, the fourth by resting', () => {
  let times: readonly number[] = []
  const acts = [0, 1, 2, 3].map((at) => {
    const next = afterBreakdown(times, at * minute)
    times = next.times
    return next.act
  })
  expect(acts).toEqual(['reload', 'reload', 'reload', 'rest'])
})

test('a breakdown counts for five minutes and not a millisecond longer', () => {
  const earlier = [0, 1, 2]
  expect(afterBreakdown(earlier, 5 * minute - 1).act).toBe('rest')
  expect(afterBreakdown(earlier, 5 * minute).act).toBe('reload')
})

class Contents extends EventEmitter {
  readonly loaded: string[] = []
  crashes = 0

  async loadURL(address: string): Promise<void> {
    this.loaded.push(address)
  }

  forcefullyCrashRenderer(): void {
    this.crashes++
  }
}

let contents: Contents

beforeEach(() => {
  vi.useFakeTimers()
  contents = new Contents()
  // The few members of WebContents that recovery touches.
  recover(contents as unknown as WebContents, 'counter')
})

afterEach(() => {
  vi.useRealTimers()
})

test('a page that left on purpose is not brought back', () => {
  contents.emit('render-process-gone', {}, { reason: 'clean-exit' })
  expect(contents.loaded).toEqual([])
})

test.each(['crashed', 'killed', 'oom', 'abnormal-exit', 'launch-failed'])(
  'a page that is gone (%s) is loaded again',
  (reason) => {
    contents.emit('render-process-gone', {}, { reason })
    expect(contents.loaded).toEqual(['tongban://app/'])
  },
)

test('a hanging page gets its time and is then taken for broken', () => {
  contents.emit('unresponsive')
  vi.advanceTimersByTime(hangPatience - 1)
  expect(contents.crashes).toBe(0)
  vi.advanceTimersByTime(1)
  expect(contents.crashes).toBe(1)
})

test('a page that answers again is left alone', () => {
  contents.emit('unresponsive')
  contents.emit('responsive')
  vi.advanceTimersByTime(2 * hangPatience)
  expect(contents.crashes).toBe(0)
})

test('a closed window is not crashed afterwards', () => {
  contents.emit('unresponsive')
  contents.emit('destroyed')
  vi.advanceTimersByTime(2 * hangPatience)
  expect(contents.crashes).toBe(0)
})
