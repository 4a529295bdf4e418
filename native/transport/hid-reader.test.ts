import { describe, expect, it } from 'vitest'
import { createFrameParser, MIN_REQUEST_LENGTH } from '../sdt/frame-parser.ts'
import { SAMPLE_RESIDENT } from '../simulator/people.ts'
import { createSimulatedModule } from '../simulator/simulated-module.ts'
import { createVirtualClock } from '../simulator/virtual-clock.ts'
import { openVirtualCounter } from '../simulator/virtual-counter.ts'
import { type HidTransport, overHid } from './hid-transport.ts'
import { HID_WRAPS, miaxisReply, unwrapMiaxis, type WrapName } from './hid-wraps.ts'
import type { Loss } from './transport.ts'

const REPORT_SIZE = 64

/** The simulated module inside a HID reader: unwraps requests, wraps its replies. */
function simulatedHid(wrap: WrapName, clock: ReturnType<typeof createVirtualClock>) {
  let hear: (report: Uint8Array) => void = () => undefined
  let end: (loss: Loss) => void = () => undefined
  const replies = createFrameParser()
  const requests = createFrameParser(MIN_REQUEST_LENGTH)
  const module = createSimulatedModule({ clock, behaviour: 'normal' }, (bytes) => {
    for (const event of replies.push(bytes)) {
      if (event.kind !== 'frame') continue
      const reports =
        wrap === 'miaxis'
          ? miaxisReply(event.bytes, REPORT_SIZE)
          : HID_WRAPS[wrap].encode(event.bytes, REPORT_SIZE)
      for (const report of reports) hear(report)
    }
  })
  const hid: HidTransport = {
    write: async (report) => {
      const bytes = wrap === 'miaxis' ? unwrapMiaxis(report) : HID_WRAPS[wrap].decode(report, null)
      for (const event of requests.push(bytes ?? new Uint8Array(0))) {
        if (event.kind === 'frame') module.receive(event.bytes)
      }
    },
    onReport: (listener) => {
      hear = listener
    },
    onClose: (listener) => {
      end = listener
    },
    close: async () => end({ code: 'CLOSED', detail: '' }),
  }
  return { module, hid, unplug: () => end({ code: 'UNPLUGGED', detail: 'could not read from HID device' }) }
}

describe.each<WrapName>(['plain', 'lenPrefixed', 'miaxis', 'split'])(
  'the read cycle over %s reports',
  (wrap) => {
    it('reads a card, is unplugged, and reads it after it is plugged in again', async () => {
      const clock = createVirtualClock()
      let plugged = simulatedHid(wrap, clock)
      const counter = openVirtualCounter({
        clock,
        candidates: [
          {
            kind: 'transport',
            name: 'HID',
            open: async () => ({ ok: true, transport: overHid(plugged.hid, wrap, REPORT_SIZE) }),
          },
        ],
      })
      plugged.module.lay({ ...SAMPLE_RESIDENT, newAddress: '新址' })
      await clock.advance(3000)
      expect(counter.names()).toEqual(['张试例'])
      expect(counter.reads[0]?.reading.newAddress).toBe('新址')

      const old = plugged
      plugged = simulatedHid(wrap, clock)
      old.unplug()
      expect(counter.state()).toBe('UNPLUGGED')
      await clock.advance(20_000)
      plugged.module.lay(SAMPLE_RESIDENT)
      await clock.advance(3000)
      expect(counter.names()).toEqual(['张试例', '张试例'])
    })
  },
)
