import type { BrowserWindow, Input } from 'electron'

/**
 * A citizen at a kiosk stays in it: the window does not close, and no key with Alt, Ctrl or Meta and no function key
 * reaches it. Leaving is for staff, who end the program itself.
 */
export function guardKiosk(window: BrowserWindow, ending: () => boolean): void {
  window.on('close', (event) => {
    if (!ending()) event.preventDefault()
  })
  window.webContents.on('before-input-event', (event, input) => {
    if (isEscape(input)) event.preventDefault()
  })
}

/** Whether a key might lead out of the page: closing, full screen, tools, zoom, history, print, save. */
export function isEscape({
  alt,
  control,
  meta,
  key,
}: Pick<Input, 'alt' | 'control' | 'meta' | 'key'>): boolean {
  return alt || control || meta || /^F\d{1,2}$/.test(key) || key.startsWith('Browser')
}
