import { describe, expect, it } from 'vitest'
import type { CardReaderCandidate } from './reader-candidates.ts'
import { buildReply } from './sdt/frame.ts'
import { startMemorySimulator } from './simulator/memory.ts'
import { SAMPLE_HMT, SAMPLE_RESIDENT } from './simulator/people.ts'
import { readTextReply } from './simulator/sample-cards.ts'
import { openVirtualCounter } from './simulator/virtual-counter.ts'
import { createMemoryLine } from './transport/memory.ts'
import type { LossCode, OpenOutcome } from './transport/transport.ts'

describe('what the line does to a card’s reply', () => {
  it.each(['noisy', 'split', 'slow'] as const)(
    'a %s line: the card is read all the same',
    async (behaviour) => {
      const counter = openVirtualCounter({ behaviour })
      counter.simulator.lay({ ...SAMPLE_RESIDENT, newAddress: '新址' })
      await counter.untilReads(1)
      expect(counter.reads[0]?.reading).toMatchObject({ name: '张试例', newAddress: '新址' })
    },
  )

  it('a card with fingerprints at 9600 baud: the deadline waits for its 2,321 bytes', async () => {
    const counter = openVirtualCounter({ behaviour: 'slow', readFingerprint: true })
    counter.simulator.lay({ ...SAMPLE_RESIDENT, fingerprint: new Uint8Array(1024) })
    await counter.untilReads(1)
    expect(counter.reads[0]?.reading.fingerprintLength).toBe(1024)
  })

  it('a wrong checksum: nothing is used, the clerk is told, and the next laying is read', async () => {
    const counter = openVirtualCounter({ behaviour: 'wrongChecksum' })
    counter.simulator.lay(SAMPLE_RESIDENT)
    expect(await counter.until('BAD_REPLY')).toBe(true)
    expect(counter.reads).toEqual([])
    counter.simulator.behave('normal')
    counter.simulator.lift()
    counter.simulator.lay(SAMPLE_RESIDENT)
    await counter.untilReads(1)
    expect(counter.names()).toEqual(['张试例'])
  })

  it('a header pattern inside the photo: the card is one card', async () => {
    const photo = new Uint8Array(1024)
    photo.set(buildReply([0, 0, 0x41]), 300)
    const counter = openVirtualCounter()
    counter.simulator.lay({ ...SAMPLE_RESIDENT, photo })
    await counter.untilReads(1)
    expect(counter.reads[0]?.reading.photo).toEqual(photo)
  })

  it('the ten bytes of a vendor’s timeout: nothing is used, and the clerk is told', async () => {
    const counter = openVirtualCounter({ behaviour: 'vendorTimeout' })
    counter.simulator.lay(SAMPLE_RESIDENT)
    expect(await counter.until('BAD_REPLY')).toBe(true)
    expect(counter.reads).toEqual([])
  })

  it('the reply to the command before arrives late: it is thrown away, and never taken for a card', async () => {
    const counter = openVirtualCounter()
    await counter.until('READY')
    counter.simulator.behave('silent')
    counter.simulator.lay(SAMPLE_HMT)
    await counter.untilStep('quiet')
    counter.simulator.push(readTextReply(SAMPLE_RESIDENT))
    await counter.untilStep('rest')
    counter.simulator.push(readTextReply(SAMPLE_RESIDENT))
    counter.simulator.behave('normal')
    await counter.untilReads(1)
    expect(counter.names()).toEqual(['何居住'])
  })

  it('two replies in one chunk: the second is not taken for the answer to the next command', async () => {
    const counter = openVirtualCounter({ behaviour: 'silent' })
    const found = buildReply([0, 0, 0x9f], new Uint8Array(4))
    const failed = buildReply([0, 0, 0x81])
    await counter.untilStep('probe')
    counter.simulator.behave('normal')
    await counter.until('READY')
    counter.simulator.behave('silent')
    await counter.untilStep('find')
    counter.simulator.lay(SAMPLE_RESIDENT)
    counter.simulator.push(Buffer.concat([found, failed]))
    expect(counter.steps.at(-1)).toBe('select')
  })

  it('a wrong speed: the others are tried, likeliest first, and the module’s own is never changed', async () => {
    const tried: number[] = []
    const written: number[] = []
    const counter = openVirtualCounter({ candidates: [atBaud(9600, tried, written)] })
    await counter.until('READY')
    expect(tried).toEqual([115_200, 9600])
    expect(written.every((cmd) => cmd !== 0x60)).toBe(true)
  })

  it('noise at every speed: no answer, said so, and asked again', async () => {
    const counter = openVirtualCounter({ behaviour: 'wrongBaud' })
    expect(await counter.until('NO_ANSWER')).toBe(true)
    counter.simulator.behave('normal')
    expect(await counter.until('READY')).toBe(true)
  })

  /** A module on a serial line that understands one speed only. */
  function atBaud(own: number, tried: number[], written: number[]) {
    const open = async (): Promise<OpenOutcome> => {
      let speed = 115_200
      const line = createMemoryLine((bytes) => {
        written.push(bytes[7] ?? 0)
        if (speed === own) queueMicrotask(() => line.emit(buildReply([0, 0, 0x90])))
      })
      const setBaud = async (baud: number) => {
        tried.push(baud)
        speed = baud
        return true
      }
      return { ok: true, transport: { ...line.transport, setBaud } }
    }
    return { kind: 'transport', name: 'serial', open } as const
  }
})

describe('what the card does', () => {
  it.each([
    ['cardRemoved', 'READ_FAILED'],
    ['cardVanishes', 'BAD_REPLY'],
    ['twoCards', 'SELECT_FAILED'],
    ['sw31', 'CARD_AUTH_SAM_FAILED'],
    ['sw32', 'SAM_AUTH_CARD_FAILED'],
    ['sw33', 'VERIFY_FAILED'],
    ['sw3F', 'INFO_LENGTH_ERROR'],
    ['sw40', 'UNKNOWN_CARD_TYPE'],
    ['sw41', 'READ_FAILED'],
    ['sw47', 'RANDOM_FAILED'],
  ] as const)(
    '%s: the clerk reads why (%s), no card is reported, and the next laying is read',
    async (behaviour, code) => {
      const counter = openVirtualCounter({ behaviour })
      counter.simulator.lay(SAMPLE_RESIDENT)
      expect(await counter.until(code)).toBe(true)
      expect(counter.reader.state().kind).toBe('error')
      expect(counter.reads).toEqual([])
      counter.simulator.lift()
      counter.simulator.behave('normal')
      counter.simulator.lay(SAMPLE_RESIDENT)
      await counter.untilReads(1)
      expect(counter.names()).toEqual(['张试例'])
    },
  )

  it('two cards that really lie there: after some tries the clerk is told to lay one only', async () => {
    const counter = openVirtualCounter()
    counter.simulator.lay(SAMPLE_RESIDENT)
    counter.simulator.lay(SAMPLE_HMT)
    expect(await counter.until('ONE_CARD_ONLY')).toBe(true)
    counter.simulator.lift()
    counter.simulator.lay(SAMPLE_HMT)
    await counter.untilReads(1)
    expect(counter.names()).toEqual(['何居住'])
  })

  it('the module falls silent in the middle of a card: told as a card that was moved', async () => {
    const counter = openVirtualCounter()
    counter.simulator.lay(SAMPLE_RESIDENT)
    await counter.untilStep('select')
    counter.simulator.behave('silent')
    expect(await counter.until('CARD_MOVED')).toBe(true)
    expect(counter.reads).toEqual([])
  })

  it('the module falls silent before the appended address: the card is reported without it', async () => {
    const counter = openVirtualCounter()
    counter.simulator.lay(SAMPLE_RESIDENT)
    await counter.untilStep('read')
    counter.simulator.behave('silent')
    await counter.untilStep('append')
    await counter.untilReads(1)
    expect(counter.names()).toEqual(['张试例'])
  })

  it('the card stays, and the module says 80 for ever: one report', async () => {
    const counter = openVirtualCounter()
    counter.simulator.lay(SAMPLE_RESIDENT)
    await counter.clock.advance(120_000)
    expect(counter.reads).toHaveLength(1)
  })

  it('the card stays, and the module finds it again and again: one report', async () => {
    const counter = openVirtualCounter({ behaviour: 'findsAgain' })
    counter.simulator.lay(SAMPLE_RESIDENT)
    await counter.clock.advance(120_000)
    expect(counter.reads).toHaveLength(1)
    expect(counter.state()).toBe('CARD_ALREADY_READ')
  })

  it('nothing is appended (91): read as usual', async () => {
    const counter = openVirtualCounter({ behaviour: 'sw91' })
    counter.simulator.lay({ ...SAMPLE_RESIDENT, newAddress: '新址' })
    await counter.untilReads(1)
    expect(counter.reads[0]?.reading).not.toHaveProperty('newAddress')
    expect(counter.states).not.toContain('NO_SUCH_ITEM')
  })

  it('a hundred cards in a row: each once, and no timer left over', async () => {
    const counter = openVirtualCounter()
    await counter.until('READY')
    const timers = counter.clock.pending()
    for (let i = 1; i <= 100; i++) {
      counter.simulator.lift()
      counter.simulator.lay({ ...SAMPLE_RESIDENT, name: `第${i}人`, idNumber: `3301061990030${70_000 + i}` })
      await counter.untilReads(i)
    }
    await counter.untilStep('rest')
    expect(counter.names()).toEqual(Array.from({ length: 100 }, (_, at) => `第${at + 1}人`))
    expect(counter.clock.pending()).toBeLessThanOrEqual(timers)
  })

  it('a reply that nobody asked for: taken as a card', async () => {
    const counter = openVirtualCounter()
    await counter.until('READY')
    await counter.untilStep('rest')
    counter.simulator.push(readTextReply(SAMPLE_HMT))
    expect(counter.names()).toEqual(['何居住'])
  })

  it('a reply that nobody asked for, arriving in halves: heard out', async () => {
    const counter = openVirtualCounter()
    await counter.until('READY')
    await counter.untilStep('rest')
    const frame = readTextReply(SAMPLE_HMT)
    await counter.clock.advance(200)
    counter.simulator.push(frame.slice(0, 700))
    await counter.clock.advance(200)
    counter.simulator.push(frame.slice(700))
    expect(counter.names()).toEqual(['何居住'])
  })

  it('a reply that nobody asked for, where that is not wanted: dropped', async () => {
    const counter = openVirtualCounter({ unsolicited: 'drop' })
    await counter.until('READY')
    await counter.untilStep('rest')
    counter.simulator.push(readTextReply(SAMPLE_HMT))
    await counter.clock.advance(5000)
    expect(counter.reads).toEqual([])
  })
})

describe('what the module does', () => {
  it.each([
    ['sw60', 'SAM_SELFTEST_FAILED'],
    ['sw66', 'SAM_UNAUTHORISED'],
  ] as const)('%s: a fault of the device, said until it is well again', async (behaviour, code) => {
    const counter = openVirtualCounter({ behaviour })
    expect(await counter.until(code)).toBe(true)
    await counter.clock.advance(60_000)
    expect(counter.reader.state()).toMatchObject({ kind: 'error', code })
    expect(counter.steps.filter((step) => step === 'reset')).toHaveLength(1)
    counter.simulator.behave('normal')
    expect(await counter.until('READY')).toBe(true)
  })

  it.each([
    ['sw10', 'HOST_CHECKSUM_ERROR'],
    ['sw11', 'HOST_LENGTH_ERROR'],
    ['sw21', 'BAD_COMMAND'],
    ['sw23', 'NO_PERMISSION'],
    ['sw24', 'UNKNOWN_ERROR'],
  ] as const)('%s: said, and recovered from', async (behaviour, code) => {
    const counter = openVirtualCounter({ behaviour })
    counter.simulator.lay(SAMPLE_RESIDENT)
    expect(await counter.until(code)).toBe(true)
    counter.simulator.behave('normal')
    await counter.untilReads(1)
    expect(counter.names()).toEqual(['张试例'])
  })

  it('a request that arrived damaged (10) is sent once more', async () => {
    const counter = openVirtualCounter()
    await counter.until('READY')
    await counter.untilStep('rest')
    counter.simulator.behave('sw10')
    const finds = () => counter.steps.filter((step) => step === 'find').length
    const before = finds()
    await counter.untilStep('find')
    await counter.untilStep('rest')
    expect(finds()).toBe(before + 2)
  })

  it('a module that falls silent: no answer, then ready again', async () => {
    const counter = openVirtualCounter()
    await counter.until('READY')
    counter.simulator.behave('silent')
    expect(await counter.until('NO_ANSWER')).toBe(true)
    counter.simulator.behave('normal')
    expect(await counter.until('READY')).toBe(true)
  })

  it('a line that is never quiet does not stop the cycle', async () => {
    const counter = openVirtualCounter({ behaviour: 'silent' })
    await counter.untilStep('quiet')
    for (let i = 0; i < 200; i++) {
      counter.simulator.push(Uint8Array.of(0x55))
      await counter.clock.advance(20)
    }
    expect(counter.steps.length).toBeGreaterThan(3)
  })
})

describe('what the computer does', () => {
  const failing = (code: LossCode): CardReaderCandidate => ({
    kind: 'transport',
    name: code,
    open: async () => ({ ok: false, loss: { code, detail: '' } }),
  })

  it.each([
    ['PORT_IN_USE', 'error'],
    ['NO_PERMISSION', 'error'],
    ['OPEN_FAILED', 'error'],
    ['NO_DEVICE', 'absent'],
  ] as const)('%s when the port is opened: said in a clerk’s words', async (code, kind) => {
    const counter = openVirtualCounter({ candidates: [failing(code)] })
    expect(await counter.until(code)).toBe(true)
    const { sentence, ...state } = counter.reader.state()
    expect(state).toEqual({ kind, code })
    expect(sentence.zh).toMatch(/[\u4e00-\u9fff]。$/)
  })

  it('opens the second port when the first cannot be opened', async () => {
    const counter = openVirtualCounter({ candidates: [] })
    const simulator = startMemorySimulator({ clock: counter.clock, behaviour: 'normal' })
    const second = openVirtualCounter({
      clock: counter.clock,
      candidates: [failing('PORT_IN_USE'), simulator.candidate],
    })
    await counter.clock.advance(3000)
    expect(second.state()).toBe('READY')
  })

  it('goes on to the second port when nobody answers on the first', async () => {
    const mute = {
      kind: 'transport',
      name: 'a scanner',
      open: async (): Promise<OpenOutcome> => ({
        ok: true,
        transport: createMemoryLine(() => undefined).transport,
      }),
    } as const
    const outer = openVirtualCounter()
    const simulator = startMemorySimulator({ clock: outer.clock, behaviour: 'normal' })
    const counter = openVirtualCounter({ clock: outer.clock, candidates: [mute, simulator.candidate] })
    await outer.clock.advance(10_000)
    expect(counter.state()).toBe('READY')
  })

  it('finds the reader again under another path', async () => {
    const outer = openVirtualCounter()
    const first = startMemorySimulator({ clock: outer.clock, behaviour: 'normal' })
    const second = startMemorySimulator({ clock: outer.clock, behaviour: 'normal' })
    await second.unplug()
    const counter = openVirtualCounter({
      clock: outer.clock,
      candidates: [first.candidate, second.candidate],
    })
    await outer.clock.advance(2000)
    await first.unplug()
    expect(counter.state()).toBe('UNPLUGGED')
    await second.plug()
    second.lay(SAMPLE_HMT)
    await outer.clock.advance(5000)
    expect(counter.names()).toEqual(['何居住'])
  })

  it('an opener that throws counts as a port that does not open', async () => {
    const throwing = {
      kind: 'transport',
      name: 'x',
      open: () => Promise.reject(new Error('EACCES')),
    } as const
    const counter = openVirtualCounter({ candidates: [throwing] })
    expect(await counter.until('NO_PERMISSION')).toBe(true)
  })

  it('a write that never ends counts as a lost line, and is opened anew', async () => {
    let opened = 0
    const stuck = {
      kind: 'transport',
      name: 'stuck',
      open: async (): Promise<OpenOutcome> => {
        opened += 1
        return { ok: true, transport: createMemoryLine(() => new Promise(() => undefined)).transport }
      },
    } as const
    const counter = openVirtualCounter({ candidates: [stuck] })
    expect(await counter.until('WRITE_STALLED')).toBe(true)
    await counter.clock.advance(10_000)
    expect(opened).toBeGreaterThan(1)
  })

  it('a write that fails counts as unplugged', async () => {
    const broken = {
      kind: 'transport',
      name: 'broken',
      open: async (): Promise<OpenOutcome> => ({
        ok: true,
        transport: createMemoryLine(() => Promise.reject(new Error('EIO'))).transport,
      }),
    } as const
    const counter = openVirtualCounter({ candidates: [broken] })
    expect(await counter.until('UNPLUGGED')).toBe(true)
  })

  it('a driver that never opens its port does not stop the search, and one that opens late is closed', async () => {
    const late: ((outcome: OpenOutcome) => void)[] = []
    const hanging = {
      kind: 'transport',
      name: 'hanging',
      open: () => new Promise<OpenOutcome>((resolve) => late.push(resolve)),
    } as const
    const counter = openVirtualCounter({ candidates: [hanging] })
    expect(await counter.until('OPEN_FAILED')).toBe(true)
    await counter.clock.advance(10_000)
    expect(late.length).toBeGreaterThan(1)
    const line = createMemoryLine(() => undefined)
    late[0]?.({ ok: true, transport: line.transport })
    await counter.clock.advance(1)
    expect(line.isOpen()).toBe(false)
  })

  it('sleeps for a night and reads on in the morning', async () => {
    const counter = openVirtualCounter()
    counter.simulator.lay(SAMPLE_RESIDENT)
    await counter.untilReads(1)
    await counter.clock.sleep(12 * 3_600_000)
    counter.simulator.lift()
    await counter.clock.advance(2000)
    counter.simulator.lay({ ...SAMPLE_HMT, validTo: '20260511' })
    await counter.untilReads(2)
    expect(counter.reads[1]?.reading).toMatchObject({ name: '何居住', warnings: [] })
    await counter.clock.sleep(24 * 3_600_000)
    counter.simulator.lift()
    await counter.clock.advance(2000)
    counter.simulator.lay({ ...SAMPLE_HMT, validTo: '20260511' })
    await counter.untilReads(3)
    expect(counter.reads[2]?.reading.warnings).toEqual(['EXPIRED'])
  })

  it('two readers at once read their own cards', async () => {
    const left = openVirtualCounter()
    const simulator = startMemorySimulator({ clock: left.clock, behaviour: 'normal' })
    const right = openVirtualCounter({ clock: left.clock, candidates: [simulator.candidate] })
    left.simulator.lay(SAMPLE_RESIDENT)
    simulator.lay(SAMPLE_HMT)
    await left.clock.advance(3000)
    expect([left.names(), right.names()]).toEqual([['张试例'], ['何居住']])
  })
})
