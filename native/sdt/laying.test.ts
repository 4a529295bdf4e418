import { describe, expect, it } from 'vitest'
import { createLaying } from './laying.ts'

const TEN_SECONDS = { sameCard: 10_000 }

function afterReading(card: string) {
  const laying = createLaying(TEN_SECONDS)
  expect(laying.accept(card, 0)).toBe(true)
  return laying
}

function missed(laying: ReturnType<typeof createLaying>, times: number) {
  for (let i = 0; i < times; i++) laying.noCard()
}

describe('one card, one report', () => {
  it('a card found again and again without a break is the same laying, even after an hour', () => {
    const laying = afterReading('A')
    expect(laying.accept('A', 300)).toBe(false)
    expect(laying.accept('A', 3_600_000)).toBe(false)
    expect(laying.isLying()).toBe(true)
  })

  it('a card missed once or twice within ten seconds is the same laying', () => {
    const laying = afterReading('A')
    missed(laying, 2)
    expect(laying.isLying()).toBe(false)
    expect(laying.accept('A', 10_000)).toBe(false)
  })

  it('a card missed once and found again after ten seconds is a new laying', () => {
    const laying = afterReading('A')
    missed(laying, 1)
    expect(laying.accept('A', 10_001)).toBe(true)
  })

  it('a card missed three times in a row is gone: laying it again within ten seconds reports it again', () => {
    const laying = afterReading('A')
    missed(laying, 3)
    expect(laying.accept('A', 1200)).toBe(true)
  })

  it('another card is always new, and the first one after it too', () => {
    const laying = afterReading('A')
    expect(laying.accept('B', 300)).toBe(true)
    expect(laying.accept('A', 600)).toBe(true)
  })

  it('a card that lay through an unplugging of some seconds is the same laying', () => {
    const laying = afterReading('A')
    laying.lost()
    expect(laying.accept('A', 5000)).toBe(false)
  })

  it('a card found after a longer unplugging is reported', () => {
    const laying = afterReading('A')
    laying.lost()
    expect(laying.accept('A', 20_000)).toBe(true)
  })
})
