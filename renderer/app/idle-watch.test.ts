import { expect, test } from 'vitest'
import { newIdleWatch } from './idle-watch.ts'

function bench() {
  const seen: string[] = []
  let time = 0
  const watch = newIdleWatch({
    idleMs: 300_000,
    now: () => time,
    touch: () => seen.push('touch'),
    lock: () => seen.push('lock'),
  })
  return {
    seen,
    watch,
    at: (ms: number) => {
      time = ms
    },
  }
}

test('the window locks once when the time is up, and not a moment before', () => {
  const { seen, watch, at } = bench()
  at(299_999)
  watch.tick()
  expect(seen).toEqual([])
  at(300_000)
  watch.tick()
  watch.tick()
  expect(seen).toEqual(['lock'])
})

test('a key or a touch starts the time again', () => {
  const { seen, watch, at } = bench()
  at(20_000)
  watch.sign()
  at(310_000)
  watch.tick()
  expect(seen).toEqual([])
})

test('busy typing tells the program that somebody is there, but not with every key', () => {
  const { seen, watch, at } = bench()
  for (let second = 1; second <= 61; second++) {
    at(second * 1000)
    watch.sign()
  }
  expect(seen).toEqual(['touch', 'touch'])
})
