import { describe, expect, it } from 'vitest'
import { STEPS, type StepName } from './sdt/read-steps.ts'
import type { BehaviourName } from './simulator/behaviours.ts'
import { SAMPLE_HMT, SAMPLE_RESIDENT } from './simulator/people.ts'
import { openVirtualCounter } from './simulator/virtual-counter.ts'

/** What the module must do for the cycle to come to a step; by default a well one with a card on it does. */
const WAY_TO: Partial<Record<StepName, BehaviourName>> = {
  reset: 'sw60',
  fault: 'silent',
  quiet: 'silent',
}

const allSteps = Object.keys(STEPS).filter((name): name is StepName => Object.hasOwn(STEPS, name))

/** What may have happened to the card while the plug was out. */
const OUTCOMES = [
  { what: 'the same card still lying', lay: null, seconds: 1 },
  { what: 'the same card still lying a minute later', lay: null, seconds: 60 },
  { what: 'the card gone', lay: 'nothing', seconds: 5 },
  { what: 'another card lying', lay: 'another', seconds: 5 },
] as const

async function arriveAt(step: StepName) {
  const counter = openVirtualCounter({ behaviour: WAY_TO[step] ?? 'normal' })
  counter.simulator.lay(SAMPLE_RESIDENT)
  expect(await counter.untilStep(step)).toBe(true)
  return counter
}

describe.each(allSteps)('the plug pulled in step %s', (step) => {
  it('is said at once, and the search goes on quietly', async () => {
    const counter = await arriveAt(step)
    await counter.simulator.unplug()
    expect(counter.reader.state()).toMatchObject({ kind: 'absent', code: 'UNPLUGGED' })
    await counter.clock.advance(30_000)
    expect(counter.reader.state()).toMatchObject({ kind: 'absent', code: 'UNPLUGGED' })
  })

  it.each(OUTCOMES)(
    'and put back with $what: works again by itself, and reports each card once',
    async (outcome) => {
      const counter = await arriveAt(step)
      const readBefore = counter.reads.length
      await counter.simulator.unplug()
      counter.simulator.behave('normal')
      if (outcome.lay) counter.simulator.lift()
      if (outcome.lay === 'another') counter.simulator.lay(SAMPLE_HMT)
      await counter.clock.advance(outcome.seconds * 1000)
      await counter.simulator.plug()
      await counter.clock.advance(10_000)

      const wasReported = readBefore === 1
      const isStillTheSame = outcome.lay === null && wasReported && outcome.seconds < 10
      const expected =
        outcome.lay === 'nothing' || isStillTheSame ? [] : [outcome.lay === 'another' ? '何居住' : '张试例']
      expect(counter.names().slice(readBefore)).toEqual(expected)
      expect(counter.reader.state().kind).toBe('ready')

      counter.simulator.lift()
      await counter.clock.advance(2000)
      counter.simulator.lay({ ...SAMPLE_RESIDENT, name: '李再来', idNumber: '330106199203078018' })
      await counter.clock.advance(2000)
      expect(counter.names().at(-1)).toBe('李再来')
    },
  )
})
