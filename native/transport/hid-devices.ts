import { z } from 'zod'
import { ok, type Result, refuse } from '../../standards/result.ts'
import shipped from './hid-devices.data.json' with { type: 'json' }

const hex16 = z.string().regex(/^[0-9A-F]{4}$/)

const tableFile = z.object({
  version: z.string().min(1),
  devices: z.array(
    z.object({
      name: z.string().min(1),
      vid: hex16,
      pid: hex16,
      /** The collection to open, for devices with several; null for any that is not a keyboard. */
      usagePage: hex16.nullable(),
      wrap: z.enum(['plain', 'lenPrefixed', 'miaxis', 'split']),
      reportSize: z.int().min(8).max(1024),
      quirks: z.object({ forceSelect: z.boolean() }),
    }),
  ),
})

export type HidDeviceTable = z.infer<typeof tableFile>
export type HidDeviceRow = HidDeviceTable['devices'][number]

/** Reads a device table, so that an administrator can add a model of reader. Refuses what is not one. */
export function importHidDevices(json: unknown): Result<HidDeviceTable> {
  const parsed = tableFile.safeParse(json)
  if (parsed.success) return ok(parsed.data)
  return refuse({
    code: 'NOT_A_DEVICE_TABLE',
    sentence: { zh: '这个文件不是读卡器型号表。', en: 'This file is not a table of reader models.' },
    remedy: {
      zh: '请对照手册检查型号表的格式后重新导入。',
      en: 'Check the table against the guide and import it again.',
    },
    basis: null,
  })
}

/** The table the program ships. */
export const HID_DEVICES: HidDeviceTable = tableFile.parse(shipped)

/** What the system tells about a plugged HID collection. */
export interface HidListing {
  readonly vendorId: number
  readonly productId: number
  readonly path?: string | undefined
  readonly usagePage?: number | undefined
}

const KEYBOARD_PAGE = 0x01

/** The table's row for a plugged collection. A keyboard's collection cannot be opened and is passed over. */
export function rowFor(listing: HidListing, table: HidDeviceTable = HID_DEVICES): HidDeviceRow | null {
  if (listing.usagePage === KEYBOARD_PAGE) return null
  const row = table.devices.find(
    ({ vid, pid, usagePage }) =>
      Number.parseInt(vid, 16) === listing.vendorId &&
      Number.parseInt(pid, 16) === listing.productId &&
      (usagePage === null || Number.parseInt(usagePage, 16) === listing.usagePage),
  )
  return row ?? null
}
