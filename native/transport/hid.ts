import type { HIDAsync } from 'node-hid'
import { HID_DEVICES, type HidDeviceRow, type HidDeviceTable, rowFor } from './hid-devices.ts'
import { type HidTransport, overHid } from './hid-transport.ts'
import { lossFrom } from './loss-codes.ts'
import type { Loss, OpenOutcome } from './transport.ts'
import { warnOnce } from './warn-once.ts'

/** A HID reader that is plugged in, and the row of the table that says how to speak to it. */
export interface PluggedHid {
  readonly path: string
  readonly row: HidDeviceRow
}

/** The HID readers of the table that are plugged in. Empty when there are none, or when HID is not to be had here. */
export async function listHidReaders(table: HidDeviceTable = HID_DEVICES): Promise<readonly PluggedHid[]> {
  try {
    const { devicesAsync } = await import('node-hid')
    const plugged = await devicesAsync()
    return plugged.flatMap((listing) => {
      const row = rowFor(listing, table)
      return row && listing.path ? [{ path: listing.path, row }] : []
    })
  } catch (error) {
    warnOnce(`HID devices cannot be listed: ${String(error)}`)
    return []
  }
}

/** Opens a HID reader as a line of bytes. Never throws. */
export async function openHid({ path, row }: PluggedHid): Promise<OpenOutcome> {
  try {
    const { HIDAsync: Hid } = await import('node-hid')
    const device = await Hid.open(path)
    return { ok: true, transport: overHid(reportsOf(device), row.wrap, row.reportSize) }
  } catch (error) {
    return { ok: false, loss: lossFrom(error) }
  }
}

/** Devices without numbered reports take report id 0, which does not come back in what they send. */
const REPORT_ID = 0

function reportsOf(device: HIDAsync): HidTransport {
  const closeListeners: ((loss: Loss) => void)[] = []
  let open = true

  function ended(loss: Loss) {
    if (!open) return
    open = false
    for (const listener of closeListeners) listener(loss)
  }

  // hidapi tells of an unplugged device by an error of the read under way.
  device.on('error', (error: Error) => ended({ code: 'UNPLUGGED', detail: error.message }))

  return {
    write: async (report) => {
      await device.write(Buffer.from([REPORT_ID, ...report]))
    },
    onReport: (listener) => device.on('data', (report: Buffer) => listener(report)),
    onClose: (listener) => closeListeners.push(listener),
    close: async () => {
      ended({ code: 'CLOSED', detail: 'closed by the program' })
      // Closing a device that is already gone fails, and there is nothing left to close.
      await device.close().catch((error: unknown) => warnOnce(`HID device did not close: ${String(error)}`))
    },
  }
}
