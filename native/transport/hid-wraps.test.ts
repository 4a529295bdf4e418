import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { buildRequest } from '../sdt/frame.ts'
import { createFrameParser } from '../sdt/frame-parser.ts'
import { SAMPLE_RESIDENT } from '../simulator/people.ts'
import { readTextReply } from '../simulator/sample-cards.ts'
import { HID_DEVICES, importHidDevices, rowFor } from './hid-devices.ts'
import { type HidTransport, overHid } from './hid-transport.ts'
import { HID_WRAPS, miaxisReply, unwrapMiaxis, type WrapName } from './hid-wraps.ts'
import { lossFrom } from './loss-codes.ts'

const FIND = buildRequest('find')
const hex = (bytes: Uint8Array | undefined) =>
  Buffer.from(bytes ?? [])
    .toString('hex')
    .toUpperCase()

/** A HID device in memory: what the host writes, and a way to send reports. */
function fakeHid() {
  const written: Uint8Array[] = []
  let listener: (report: Uint8Array) => void = () => undefined
  const hid: HidTransport = {
    write: async (report) => void written.push(report),
    onReport: (heard) => {
      listener = heard
    },
    onClose: () => undefined,
    close: async () => undefined,
  }
  return { hid, written, send: (report: Uint8Array) => listener(report) }
}

/** The reports in which a device of this wrap sends a frame. */
function replyReports(wrap: WrapName, frame: Uint8Array, size: number): readonly Uint8Array[] {
  return wrap === 'miaxis' ? miaxisReply(frame, size) : HID_WRAPS[wrap].encode(frame, size)
}

describe('what a HID reader is sent', () => {
  it('is the plain frame, padded', () => {
    expect(HID_WRAPS.plain.encode(FIND, 16).map(hex)).toEqual(['AAAAAA96690003200122000000000000'])
  })

  it('has its length before it', () => {
    expect(HID_WRAPS.lenPrefixed.encode(FIND, 8).map(hex)).toEqual(['07AAAAAA96690003', '0320012200000000'])
  })

  it('is the Miaxis report of the vector', () => {
    const [report] = HID_WRAPS.miaxis.encode(FIND, 64)
    expect(hex(report)).toBe(`8800000B00B1AAAAAA96690003200122FF03${'00'.repeat(46)}`)
    expect(report && hex(unwrapMiaxis(report) ?? undefined)).toBe(hex(FIND))
  })

  it('is header with length first, then the rest, where two endpoints take them', () => {
    expect(HID_WRAPS.split.encode(FIND, 64).map(hex)).toEqual(['AAAAAA96690003', '200122'])
  })
})

describe('what a HID reader sends', () => {
  it.each<WrapName>(['plain', 'lenPrefixed', 'miaxis', 'split'])('is a whole card in %s reports', (wrap) => {
    const { hid, send } = fakeHid()
    const parser = createFrameParser()
    const frames: string[] = []
    overHid(hid, wrap, 64).onBytes((bytes) => {
      for (const event of parser.push(bytes))
        if (event.kind === 'frame') frames.push(`${event.skipped}:${hex(event.bytes)}`)
    })
    const card = readTextReply(SAMPLE_RESIDENT)
    for (const report of [...replyReports(wrap, card, 64), ...replyReports(wrap, card, 64)]) send(report)
    // Nothing skipped: the padding behind the first card did not count as bytes of the line.
    expect(frames).toEqual([`0:${hex(card)}`, `0:${hex(card)}`])
  })

  it('is dropped when a Miaxis report has a wrong sum', () => {
    const report = Uint8Array.from(miaxisReply(FIND, 64)[0] ?? [])
    report[10] = (report[10] ?? 0) ^ 0xff
    expect(HID_WRAPS.miaxis.decode(report, null)).toHaveLength(0)
    expect(unwrapMiaxis(report)).toBeNull()
  })

  it('never throws, whatever the report', () => {
    const wrap = fc.constantFrom<WrapName>('plain', 'lenPrefixed', 'miaxis', 'split')
    fc.assert(
      fc.property(
        wrap,
        fc.uint8Array({ maxLength: 64 }),
        fc.option(fc.nat(3000)),
        (name, report, expected) => {
          expect(HID_WRAPS[name].decode(report, expected).length).toBeLessThanOrEqual(report.length)
        },
      ),
    )
  })
})

describe('the device table', () => {
  const miaxis = { vendorId: 0x10c4, productId: 0x0007, path: 'x', usagePage: 0xff00 }

  it('knows the Miaxis module', () => {
    expect(rowFor(miaxis)?.wrap).toBe('miaxis')
  })

  it('passes over the keyboard half of a device, and devices it does not know', () => {
    expect(rowFor({ ...miaxis, usagePage: 1 })).toBeNull()
    expect(rowFor({ ...miaxis, productId: 0x0008 })).toBeNull()
  })

  it('takes only the collection a row asks for', () => {
    const row = { ...HID_DEVICES.devices[0], name: 'new', vid: '10C4', pid: '0007', usagePage: 'FF01' }
    const table = importHidDevices({ version: '2', devices: [row] })
    expect(table.ok && rowFor(miaxis, table.value)).toBeNull()
    expect(table.ok && rowFor({ ...miaxis, usagePage: 0xff01 }, table.value)?.name).toBe('new')
  })

  it('is refused when it is not one', () => {
    expect(importHidDevices({ devices: [{ vid: '0x10c4' }] })).toMatchObject({
      ok: false,
      refusal: { code: 'NOT_A_DEVICE_TABLE' },
    })
  })
})

describe('what a system says when a port does not open', () => {
  it.each([
    ['Error Resource temporarily unavailable Cannot lock port', 'PORT_IN_USE'],
    ['Error: Opening COM3: Access denied', 'PORT_IN_USE'],
    ['Error: Permission denied, cannot open /dev/ttyUSB0', 'NO_PERMISSION'],
    ['EACCES: permission denied', 'NO_PERMISSION'],
    ['Error: No such file or directory, cannot open /dev/ttyUSB0', 'NO_DEVICE'],
    ['Error: Opening COM9: File not found', 'NO_DEVICE'],
    ['something new', 'OPEN_FAILED'],
  ])('%s', (message, code) => {
    expect(lossFrom(new Error(message))).toEqual({ code, detail: message })
  })
})
