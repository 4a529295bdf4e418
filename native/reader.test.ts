import { describe, expect, it } from 'vitest'
import { DELAYS } from './sdt/timing.ts'
import { SAMPLE_FOREIGNER_2023, SAMPLE_HMT, SAMPLE_RESIDENT } from './simulator/people.ts'
import { SIMULATED_SAM_ID } from './simulator/simulated-reader.ts'
import { openVirtualCounter } from './simulator/virtual-counter.ts'

describe('a day at the counter', () => {
  it('starts, is ready, and reads a card with the module’s number and the time of its last byte', async () => {
    const counter = openVirtualCounter()
    expect(counter.state()).toBe('CONNECTING')
    await counter.until('READY')
    counter.simulator.lay(SAMPLE_RESIDENT)
    await counter.untilReads(1)
    expect(counter.reads[0]).toMatchObject({
      reading: { cardType: 'resident', name: '张试例', warnings: [] },
      samId: SIMULATED_SAM_ID,
      lastByteAt: counter.clock.now(),
    })
    expect(counter.states).toEqual(['READY', 'READING_CARD', 'CARD_READ'])
  })

  it('goes find, select, read, append before every card', async () => {
    const counter = openVirtualCounter()
    counter.simulator.lay(SAMPLE_RESIDENT)
    await counter.untilReads(1)
    expect(counter.steps.slice(0, 7)).toEqual([
      'settle',
      'probe',
      'identify',
      'find',
      'select',
      'read',
      'append',
    ])
  })

  it('gives each read an id of its own', async () => {
    const counter = openVirtualCounter()
    counter.simulator.lay(SAMPLE_RESIDENT)
    await counter.untilReads(1)
    counter.simulator.lift()
    counter.simulator.lay(SAMPLE_HMT)
    await counter.untilReads(2)
    expect(new Set(counter.reads.map(({ id }) => id)).size).toBe(2)
  })

  it('adds the appended address, which is the residence in force, beside the printed one', async () => {
    const counter = openVirtualCounter()
    counter.simulator.lay({ ...SAMPLE_RESIDENT, newAddress: '浙江省宁波市新址路３号' })
    await counter.untilReads(1)
    expect(counter.reads[0]?.reading).toMatchObject({
      address: SAMPLE_RESIDENT.address,
      newAddress: '浙江省宁波市新址路３号',
    })
  })

  it('reads two people, one after the other', async () => {
    const counter = openVirtualCounter()
    counter.simulator.lay(SAMPLE_RESIDENT)
    await counter.untilReads(1)
    counter.simulator.lift()
    counter.simulator.lay(SAMPLE_FOREIGNER_2023)
    await counter.untilReads(2)
    expect(counter.names()).toEqual(['张试例', '样本'])
  })

  it('reads a card that is lifted and laid again once more', async () => {
    const counter = openVirtualCounter()
    counter.simulator.lay(SAMPLE_RESIDENT)
    await counter.untilReads(1)
    counter.simulator.lift()
    await counter.clock.advance(1500)
    counter.simulator.lay(SAMPLE_RESIDENT)
    await counter.untilReads(2)
    expect(counter.names()).toEqual(['张试例', '张试例'])
  })

  it('takes down the notice that a card was read after some seconds', async () => {
    const counter = openVirtualCounter()
    counter.simulator.lay(SAMPLE_RESIDENT)
    await counter.until('CARD_READ')
    await counter.clock.advance(DELAYS.noticeShown.ms - 500)
    expect(counter.state()).toBe('CARD_READ')
    await counter.clock.advance(1000)
    expect(counter.state()).toBe('READY')
  })

  it('reads the fingerprint only where it was asked for', async () => {
    const fingerprint = new Uint8Array(1024).fill(0x43)
    const without = openVirtualCounter()
    without.simulator.lay({ ...SAMPLE_RESIDENT, fingerprint })
    await without.untilReads(1)
    expect(without.reads[0]?.reading.fingerprintLength).toBeUndefined()

    const counter = openVirtualCounter({ readFingerprint: true })
    counter.simulator.lay({ ...SAMPLE_RESIDENT, fingerprint })
    await counter.untilReads(1)
    expect(counter.reads[0]?.reading.fingerprintLength).toBe(1024)
  })

  it('reads without the fingerprint when the module cannot verify it', async () => {
    const counter = openVirtualCounter({ readFingerprint: true, behaviour: 'sw37' })
    counter.simulator.lay(SAMPLE_RESIDENT)
    await counter.untilReads(1)
    expect(counter.reads[0]?.reading.fingerprintLength).toBeUndefined()
  })

  it('selects although nothing was found, where the model needs that', async () => {
    const counter = openVirtualCounter({ forceSelect: true })
    await counter.until('READY')
    await counter.clock.advance(5000)
    expect(counter.states).toEqual(['READY'])
    expect(counter.steps.filter((step) => step === 'select').length).toBeGreaterThan(3)
    counter.simulator.lay(SAMPLE_RESIDENT)
    await counter.untilReads(1)
    expect(counter.names()).toEqual(['张试例'])
  })
})

describe('closing', () => {
  it('leaves no timer behind and says nothing afterwards', async () => {
    const counter = openVirtualCounter()
    await counter.until('READY')
    await counter.reader.close()
    const said = counter.states.length
    counter.simulator.lay(SAMPLE_RESIDENT)
    await counter.clock.advance(60_000)
    expect(counter.state()).toBe('CLOSED')
    expect(counter.states).toHaveLength(said)
    expect(counter.reads).toEqual([])
    expect(counter.clock.pending()).toBe(0)
  })

  it('can be asked for before the port is open, and again', async () => {
    const counter = openVirtualCounter()
    await counter.reader.close()
    await counter.reader.close()
    await counter.clock.advance(10_000)
    expect(counter.steps).toEqual([])
    expect(counter.clock.pending()).toBe(0)
  })

  it('frees the port for the next', async () => {
    const counter = openVirtualCounter()
    await counter.until('READY')
    await counter.reader.close()
    expect((await openOf(counter)).ok).toBe(true)
  })

  it('stops telling a listener that has gone', async () => {
    const counter = openVirtualCounter()
    const heard: string[] = []
    const leave = counter.reader.onState(({ code }) => heard.push(code))
    leave()
    await counter.until('READY')
    expect(heard).toEqual([])
  })
})

function openOf({ simulator }: ReturnType<typeof openVirtualCounter>) {
  const { candidate } = simulator
  if (candidate.kind !== 'transport') throw new Error('a simulator in memory is opened by its caller')
  return candidate.open()
}
