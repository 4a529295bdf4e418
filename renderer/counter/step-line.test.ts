import { expect, test } from 'vitest'
import { marriageStates } from '../../domain/marriage/case.ts'
import { standingOf, stepOf, steps } from './step-line.ts'

test('every step of the line is at hand in exactly one state', () => {
  const atHand = marriageStates.map(stepOf).filter((step) => step !== null)
  expect(atHand).toEqual([...steps])
})

test('before issue everything but the last step lies behind', () => {
  expect(steps.map((step) => standingOf(step, 'signedFor'))).toEqual([...Array(10).fill('done'), 'now'])
})

test('a registered marriage has every step behind it, a refused one claims none', () => {
  expect(steps.every((step) => standingOf(step, 'registered') === 'done')).toBe(true)
  expect(steps.some((step) => standingOf(step, 'refused') !== 'open')).toBe(false)
})
