import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** What a test decides about the pretended system, and what it may read afterwards. */
export interface StandIn {
  isPackaged: boolean
  userData: string
  /** Switches Chromium would have been started with. */
  switches: Set<string>
  /** Whether this is the first instance on the machine. */
  firstInstance: boolean
  /** What safeStorage.getSelectedStorageBackend answers; `basic_text` is Linux without a keyring. */
  keyBackend: string
  headless: boolean
  /** Port for Chromium's tools, so that another process can drive the windows; 0 means none. */
  debugPort: number
  readonly privilegedSchemes: { scheme: string; privileges: Record<string, boolean> }[]
  readonly errorBoxes: string[]
  /** Requests the session cancelled, as the page wrote them. */
  readonly cancelled: string[]
  /** Navigations that a listener prevented. */
  readonly stayed: string[]
  /** Windows a page tried to open and was denied. */
  readonly deniedWindows: string[]
  readonly deniedDownloads: string[]
  readonly exit: { readonly promise: Promise<number>; readonly resolve: (code: number) => void }
}

const exit = Promise.withResolvers<number>()

export const standIn: StandIn = {
  isPackaged: false,
  userData: mkdtempSync(join(tmpdir(), 'tongban-shell-')),
  switches: new Set(),
  firstInstance: true,
  keyBackend: 'gnome_libsecret',
  headless: true,
  debugPort: 0,
  privilegedSchemes: [],
  errorBoxes: [],
  cancelled: [],
  stayed: [],
  deniedWindows: [],
  deniedDownloads: [],
  exit,
}
