import { fileURLToPath } from 'node:url'
import { BrowserWindow, type BrowserWindowConstructorOptions, type WebPreferences } from 'electron'
import { guardKiosk } from './kiosk.ts'
import { startUrls, type WindowKind } from './start-url.ts'

const preload = fileURLToPath(new URL('../dist/electron/preload.cjs', import.meta.url))

/** Every window is sandboxed and isolated; spelling is off because its dictionaries come from a foreign host. */
function preferences(kind: WindowKind, devTools: boolean): WebPreferences {
  return {
    preload,
    sandbox: true,
    contextIsolation: true,
    nodeIntegration: false,
    nodeIntegrationInWorker: false,
    nodeIntegrationInSubFrames: false,
    webSecurity: true,
    webviewTag: false,
    navigateOnDragDrop: false,
    spellcheck: false,
    devTools: devTools && kind === 'counter',
    disableDialogs: kind === 'kiosk',
  }
}

const shapes: Readonly<Record<WindowKind, BrowserWindowConstructorOptions>> = {
  counter: { width: 1366, height: 860, minWidth: 1024, minHeight: 700 },
  kiosk: { kiosk: true, fullscreen: true, frame: false, autoHideMenuBar: true },
}

export interface WindowOptions {
  readonly kind: WindowKind
  readonly devTools: boolean
  /** True once the program itself is ending: a kiosk closes then, and at no other time. */
  readonly ending: () => boolean
}

/** Makes the window, hidden and empty: the caller admits it to the services first and then loads it. */
export function makeWindow({ kind, devTools, ending }: WindowOptions): BrowserWindow {
  const window = new BrowserWindow({
    ...shapes[kind],
    show: false,
    title: '通办',
    backgroundColor: '#f4f6f8',
    webPreferences: preferences(kind, devTools),
  })
  window.once('ready-to-show', () => window.show())
  if (kind === 'kiosk') guardKiosk(window, ending)
  return window
}

/** Loads the window's one page. */
export function loadWindow(window: BrowserWindow, kind: WindowKind): Promise<void> {
  return window.loadURL(startUrls[kind])
}
