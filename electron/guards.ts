import { app, type Session, session, type WebContents } from 'electron'
import { scheme, startUrls } from './start-url.ts'

/** Schemes a page of ours may load from. The tools of a developer come on top where they are switched on. */
const ownSchemes = new Set([`${scheme}:`, 'blob:', 'data:'])
const startPages = new Set(Object.values(startUrls))

/** Fences every page there is or will be, and the session they share. Call once, when the app is ready. */
export function guardEverything(options: { readonly devTools: boolean }): void {
  app.on('web-contents-created', (_event, contents) => guardContents(contents))
  guardSession(session.defaultSession, options.devTools)
}

/** A page stays where the shell put it: it may go back to a start page, and nowhere else. */
function guardContents(contents: WebContents): void {
  contents.on('will-navigate', (event) => {
    if (!startPages.has(event.url)) event.preventDefault()
  })
  contents.on('will-frame-navigate', (event) => {
    if (!(event.isMainFrame && startPages.has(event.url))) event.preventDefault()
  })
  contents.on('will-redirect', (event) => event.preventDefault())
  contents.on('will-attach-webview', (event) => event.preventDefault())
  contents.setWindowOpenHandler(() => ({ action: 'deny' }))
}

/** No permission, no device, no download, no other scheme. Devices are reached through the services alone. */
function guardSession(pages: Session, devTools: boolean): void {
  const schemes = devTools ? new Set([...ownSchemes, 'devtools:']) : ownSchemes
  pages.setPermissionRequestHandler((_contents, _permission, callback) => callback(false))
  pages.setPermissionCheckHandler(() => false)
  pages.setDevicePermissionHandler(() => false)
  pages.on('will-download', (event) => event.preventDefault())
  pages.webRequest.onBeforeRequest((details, callback) =>
    callback({ cancel: !schemes.has(schemeOf(details.url)) }),
  )
}

function schemeOf(address: string): string {
  return URL.canParse(address) ? new URL(address).protocol : ''
}
