import type { Frame } from 'playwright-core'
import { frameOf } from './frame.ts'

type Handler = (event: object, ...args: unknown[]) => unknown

const handlers = new Map<string, Handler>()

export const ipcMain = {
  handle(channel: string, handler: Handler): void {
    if (handlers.has(channel)) throw new Error(`Attempted to register a second handler for '${channel}'`)
    handlers.set(channel, handler)
  },
  removeHandler(channel: string): void {
    handlers.delete(channel)
  },
}

export function handledChannels(): string[] {
  return [...handlers.keys()]
}

/** A call from a frame, with the event Electron would make for it. Rejects as Electron does where nobody handles it. */
export async function receive(
  sender: { readonly id: number },
  frame: Frame | null,
  channel: string,
  args: unknown[],
): Promise<unknown> {
  const handler = handlers.get(channel)
  if (!handler) throw new Error(`No handler registered for '${channel}'`)
  const senderFrame = frame ? frameOf(frame) : null
  await senderFrame?.settleOrigin()
  return handler({ type: 'frame', sender, senderFrame, frameId: 1, processId: sender.id }, ...args)
}
