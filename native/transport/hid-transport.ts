import { PREFIX_LENGTH } from '../sdt/frame.ts'
import { HID_WRAPS, type HidWrap, startsWithHeader, type WrapName } from './hid-wraps.ts'
import type { Loss, Transport } from './transport.ts'

/** A HID device as reports, whoever drives it. */
export interface HidTransport {
  readonly write: (report: Uint8Array) => Promise<void>
  readonly onReport: (listener: (report: Uint8Array) => void) => void
  readonly onClose: (listener: (loss: Loss) => void) => void
  readonly close: () => Promise<void>
}

/** A line of bytes over HID reports: wraps what is written, unwraps what comes. */
export function overHid(hid: HidTransport, wrapName: WrapName, reportSize: number): Transport {
  const wrap = HID_WRAPS[wrapName]
  return {
    write: async (bytes) => {
      for (const report of wrap.encode(bytes, reportSize)) await hid.write(report)
    },
    onBytes: (listener) => {
      const unwrap = createUnwrapper(wrap)
      hid.onReport((report) => {
        const bytes = unwrap(report)
        if (bytes.length > 0) listener(bytes)
      })
    },
    onClose: hid.onClose,
    close: hid.close,
  }
}

/** Follows the frame under way through its reports, so that the padding after its last byte can be dropped. */
function createUnwrapper(wrap: HidWrap): (report: Uint8Array) => Uint8Array {
  let remaining: number | null = null
  return (report) => {
    const begun = remaining === null ? totalOf(wrap.decode(report, null)) : remaining
    const bytes = wrap.decode(report, begun)
    remaining = begun === null || bytes.length >= begun ? null : begun - bytes.length
    return bytes
  }
}

/** Length of the whole frame that begins here, or null when none does. */
function totalOf(bytes: Uint8Array): number | null {
  if (bytes.length < PREFIX_LENGTH || !startsWithHeader(bytes)) return null
  return PREFIX_LENGTH + (((bytes[5] ?? 0) << 8) | (bytes[6] ?? 0))
}
