import { EventEmitter } from 'node:events'
import { app, openWindows } from './app.ts'
import { PreventableEvent } from './event.ts'
import { ContentsStandIn } from './web-contents.ts'

interface WindowStandInOptions {
  readonly webPreferences?: Readonly<Record<string, unknown>> & { readonly preload?: string }
}

/** A window: a page, and whether it is shown, minimised and closed. */
export class BrowserWindow extends EventEmitter {
  static readonly all: BrowserWindow[] = []
  readonly webContents: ContentsStandIn
  readonly options: WindowStandInOptions
  readonly calls: string[] = []
  #destroyed = false

  constructor(options: WindowStandInOptions) {
    super()
    this.options = options
    this.webContents = new ContentsStandIn(options.webPreferences?.preload)
    BrowserWindow.all.push(this)
    openWindows.add(this)
    app.emit('web-contents-created', {}, this.webContents)
  }

  async loadURL(address: string): Promise<void> {
    await this.webContents.loadURL(address)
    this.emit('ready-to-show')
  }

  show(): void {
    this.calls.push('show')
  }

  focus(): void {
    this.calls.push('focus')
  }

  restore(): void {
    this.calls.push('restore')
  }

  isMinimized(): boolean {
    return false
  }

  isDestroyed(): boolean {
    return this.#destroyed
  }

  /** What the close button does: listeners may keep the window. */
  close(): void {
    const event = new PreventableEvent()
    this.emit('close', event)
    if (event.defaultPrevented || this.#destroyed) return
    this.#destroyed = true
    openWindows.delete(this)
    this.webContents.destroy().then(
      () => {
        this.emit('closed')
        if (openWindows.size === 0) app.emit('window-all-closed')
      },
      app.emit.bind(app, 'stand-in-failed'),
    )
  }
}
