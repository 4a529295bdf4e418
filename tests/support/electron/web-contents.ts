import { EventEmitter } from 'node:events'
import type { Frame, Page } from 'playwright-core'
import { fromBrowser, toBrowser } from './address.ts'
import { browserContext } from './browser.ts'
import { standIn } from './control.ts'
import { PreventableEvent } from './event.ts'
import { type FrameStandIn, frameOf } from './frame.ts'
import { receive } from './ipc-main.ts'
import { preloadScript, wire } from './preload-script.ts'
import { handledSchemes } from './protocol.ts'
import { routePage } from './routing.ts'
import { session } from './session.ts'

type WindowOpenHandler = (details: { url: string }) => { action: 'allow' | 'deny' }

let lastId = 0

/** A page of real Chromium with the events and methods of Electron's webContents that the shell uses. */
export class ContentsStandIn extends EventEmitter {
  readonly id = ++lastId
  readonly session = session.defaultSession
  readonly #preload: string | undefined
  #page: Promise<Page> | undefined
  #current: Page | undefined
  #destroyed = false
  /** The address the main process itself is loading: such a load asks no will-navigate. */
  loading: string | null = null
  // Electron opens what nobody denies.
  #windowOpen: WindowOpenHandler = () => ({ action: 'allow' })

  constructor(preload: string | undefined) {
    super()
    this.#preload = preload
  }

  /** The Playwright page, for a test to look at. */
  page(): Promise<Page> {
    this.#page ??= this.#open()
    return this.#page
  }

  get mainFrame(): FrameStandIn {
    if (!this.#current) throw new Error('the page is not open yet')
    return frameOf(this.#current.mainFrame())
  }

  isDestroyed(): boolean {
    return this.#destroyed
  }

  getURL(): string {
    return fromBrowser(this.#current?.url() ?? '')
  }

  setWindowOpenHandler(handler: WindowOpenHandler): void {
    this.#windowOpen = handler
  }

  async loadURL(address: string): Promise<void> {
    const page = await this.page()
    const target = toBrowser(address, handledSchemes())
    this.loading = target
    await page.goto(target)
    this.loading = null
    this.emit('did-finish-load')
  }

  forcefullyCrashRenderer(): void {
    this.#current?.goto('chrome://crash').catch((cause: unknown) => this.emit('stand-in-crashed', cause))
  }

  async destroy(): Promise<void> {
    if (this.#destroyed) return
    this.#destroyed = true
    await this.#current?.close()
    this.emit('destroyed')
  }

  async #open(): Promise<Page> {
    const context = await browserContext()
    const page = await context.newPage()
    this.#current = page
    await page.exposeBinding(wire, ({ frame }: { frame: Frame }, channel: string, args: unknown[]) =>
      receive(this, frame, channel, args),
    )
    if (this.#preload !== undefined) await page.addInitScript(await preloadScript(this.#preload))
    await routePage(page, this)
    page.on('popup', (popup) => this.#answerPopup(popup))
    page.on('download', (download) => {
      const event = new PreventableEvent()
      this.session.emit('will-download', event, { getURL: () => download.url() }, this)
      if (!event.defaultPrevented) return
      standIn.deniedDownloads.push(download.suggestedFilename())
      download.cancel().catch((cause: unknown) => this.emit('stand-in-crashed', cause))
    })
    page.on('crash', () => {
      // The next load opens a fresh page behind the same contents, as a new renderer process would.
      this.#page = undefined
      this.emit('render-process-gone', {}, { reason: 'crashed', exitCode: 1 })
    })
    return page
  }

  #answerPopup(popup: Page): void {
    const url = fromBrowser(popup.url())
    if (this.#windowOpen({ url }).action !== 'deny') return
    standIn.deniedWindows.push(url)
    popup.close().catch((cause: unknown) => this.emit('stand-in-crashed', cause))
  }
}
