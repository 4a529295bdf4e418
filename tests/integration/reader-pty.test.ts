import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import type { CardRead, CardReader } from '../../native/card-reader.ts'
import { openCardReader } from '../../native/reader.ts'
import type { CardReaderSimulator } from '../../native/simulator/card-reader-simulator.ts'
import { SAMPLE_FOREIGNER_2023, SAMPLE_HMT, SAMPLE_RESIDENT } from '../../native/simulator/people.ts'
import { startSimulator } from '../../native/simulator/start.ts'
import { openSerial } from '../../native/transport/serial.ts'

let simulator: CardReaderSimulator
let reader: CardReader | null = null

beforeEach(async () => {
  simulator = await startSimulator({ kind: 'pty' })
})

afterEach(async () => {
  await reader?.close()
  reader = null
  await simulator.close()
})

function openReader(): CardReader {
  reader = openCardReader({ candidates: [simulator.candidate] })
  return reader
}

/** Resolves when the reader shows the state of this code. */
function shows(opened: CardReader, code: string): Promise<void> {
  return new Promise((resolve) => {
    if (opened.state().code === code) resolve()
    else opened.onState((state) => state.code === code && resolve())
  })
}

function nextRead(opened: CardReader): Promise<CardRead> {
  return new Promise((resolve) => {
    const leave = opened.onRead((read) => {
      leave()
      resolve(read)
    })
  })
}

it('reads two cards over a pseudo-terminal, is unplugged, plugged in again, and reads a third', async () => {
  const opened = openReader()
  await shows(opened, 'READY')

  const first = nextRead(opened)
  simulator.lay({ ...SAMPLE_RESIDENT, newAddress: '浙江省杭州市西湖区新址路３号' })
  expect((await first).reading).toMatchObject({
    cardType: 'resident',
    name: '张试例',
    newAddress: '浙江省杭州市西湖区新址路３号',
  })
  simulator.lift()

  const second = nextRead(opened)
  simulator.lay(SAMPLE_HMT)
  expect((await second).reading).toMatchObject({ cardType: 'hmt', name: '何居住', passNumber: 'H12345678' })

  const gone = shows(opened, 'UNPLUGGED')
  await simulator.unplug()
  await gone
  expect(opened.state().kind).toBe('absent')

  simulator.lift()
  const ready = shows(opened, 'READY')
  await simulator.plug()
  await ready

  const third = nextRead(opened)
  simulator.lay(SAMPLE_FOREIGNER_2023)
  expect((await third).reading).toMatchObject({ cardType: 'foreigner2023', idNumber: '911124198209158019' })
})

it('is unplugged in the middle of a card, and reads that card after it is plugged in again', async () => {
  simulator.behave('slow')
  const opened = openReader()
  simulator.lay(SAMPLE_RESIDENT)
  await shows(opened, 'READING_CARD')
  await simulator.unplug()
  await shows(opened, 'UNPLUGGED')
  const read = nextRead(opened)
  await simulator.plug()
  expect((await read).reading.name).toBe('张试例')
})

it.each(['split', 'noisy'] as const)('reads a card over a %s line', async (behaviour) => {
  simulator.behave(behaviour)
  const opened = openReader()
  const read = nextRead(opened)
  simulator.lay(SAMPLE_RESIDENT)
  expect((await read).reading).toMatchObject({ name: '张试例', warnings: [] })
})

it('says that another program is using the port, and takes it over when that one has gone', async () => {
  const other = await openSerial(simulator.path ?? '')
  if (!other.ok) throw new Error(other.loss.detail)
  const opened = openReader()
  await shows(opened, 'PORT_IN_USE')
  await other.transport.close()
  await shows(opened, 'READY')
})

it('says that no reader is there when the port does not exist', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'tongban-no-reader-'))
  reader = openCardReader({ candidates: [{ kind: 'serial', path: join(folder, 'none') }] })
  await shows(reader, 'NO_DEVICE')
  await rm(folder, { recursive: true })
})

it('does without serial and HID readers where none are plugged in', async () => {
  reader = openCardReader({ candidates: [{ kind: 'serialAny' }, { kind: 'hidAny' }, simulator.candidate] })
  await shows(reader, 'READY')
})
