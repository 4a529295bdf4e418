import type { Frame } from 'playwright-core'
import { fromBrowser } from './address.ts'

/** A frame as the main process sees it. Electron hands out one object per frame, so identity can be compared. */
export class FrameStandIn {
  origin = ''
  readonly #frame: Frame

  constructor(frame: Frame) {
    this.#frame = frame
  }

  get url(): string {
    return fromBrowser(this.#frame.url())
  }

  get parent(): FrameStandIn | null {
    const parent = this.#frame.parentFrame()
    return parent ? frameOf(parent) : null
  }

  /** Asks the frame itself, because about:blank inherits an origin and a sandboxed frame loses one. */
  async settleOrigin(): Promise<void> {
    this.origin = fromBrowser(await this.#frame.evaluate(() => self.origin))
  }
}

const known = new WeakMap<Frame, FrameStandIn>()

export function frameOf(frame: Frame): FrameStandIn {
  const before = known.get(frame)
  if (before) return before
  const made = new FrameStandIn(frame)
  known.set(frame, made)
  return made
}
