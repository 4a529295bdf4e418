import { EventEmitter } from 'node:events'
import { browserContext, closeBrowser } from './browser.ts'
import { standIn } from './control.ts'
import { PreventableEvent } from './event.ts'

interface Closable {
  close(): void
  isDestroyed(): boolean
}

export const openWindows = new Set<Closable>()

class AppStandIn extends EventEmitter {
  readonly commandLine = { hasSwitch: (name: string) => standIn.switches.has(name) }
  sandboxEnabled = false

  get isPackaged(): boolean {
    return standIn.isPackaged
  }

  enableSandbox(): void {
    this.sandboxEnabled = true
  }

  requestSingleInstanceLock(): boolean {
    return standIn.firstInstance
  }

  async whenReady(): Promise<void> {
    await browserContext()
    this.emit('ready')
  }

  getPath(_name: 'userData'): string {
    return standIn.userData
  }

  quit(): void {
    this.emit('before-quit', new PreventableEvent())
    for (const window of openWindows) window.close()
    if (openWindows.size > 0) return
    const event = new PreventableEvent()
    this.emit('will-quit', event)
    if (!event.defaultPrevented) this.exit(0)
  }

  exit(code: number): void {
    closeBrowser().finally(() => standIn.exit.resolve(code))
  }
}

export const app = new AppStandIn()
