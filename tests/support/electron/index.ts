import { standIn } from './control.ts'

/** The stand-in for `electron`: what main.ts imports from it, over pages of real Chromium. See the README beside it. */
export { app } from './app.ts'
export { BrowserWindow } from './browser-window.ts'
export { ipcMain } from './ipc-main.ts'
export { protocol } from './protocol.ts'
export { safeStorage } from './safe-storage.ts'
export { session } from './session.ts'
export { utilityProcess } from './utility-process.ts'

export const dialog = {
  showErrorBox: (title: string, content: string): void => {
    standIn.errorBoxes.push(`${title}\n${content}`)
  },
}

export const Menu = { setApplicationMenu: (_menu: null): void => undefined }
