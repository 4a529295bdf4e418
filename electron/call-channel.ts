import { type IpcMainInvokeEvent, ipcMain, type WebContents } from 'electron'
import type { CallAnswer, Face } from '../services/face.ts'
import { channel } from './channel.ts'
import { origin } from './start-url.ts'

/** Characters of one call as JSON. The largest are photographs and signatures. */
export const callLimit = 1024 * 1024

/** The windows that may call, each with its own face. */
export interface CallChannel {
  readonly admit: (contents: WebContents, face: Face) => void
}

/**
 * Opens the one channel between pages and services. A call counts only from a window that was admitted, from its main
 * frame, while that shows our origin; what it asks for is parsed by the face.
 */
export function openCallChannel(): CallChannel {
  const faces = new Map<WebContents, Face>()
  ipcMain.handle(channel, async (event, ...args: unknown[]): Promise<CallAnswer> => {
    const face = faces.get(event.sender)
    if (!face || !fromOurPage(event)) return failure('WRONG_SENDER', 'this page may not call')
    if (args.length !== 1 || !fits(args[0]))
      return failure('BAD_REQUEST', 'the call is malformed or too large')
    return face.call(args[0])
  })

  return {
    admit: (contents, face) => {
      faces.set(contents, face)
      contents.once('destroyed', () => {
        faces.delete(contents)
        face.close()
      })
    },
  }
}

function fromOurPage({ senderFrame }: IpcMainInvokeEvent): boolean {
  return senderFrame !== null && senderFrame.parent === null && senderFrame.origin === origin
}

function fits(request: unknown): boolean {
  try {
    const text = JSON.stringify(request)
    return text !== undefined && text.length <= callLimit
  } catch {
    // Cyclic or otherwise no JSON: such a call can come from no page of ours.
    return false
  }
}

function failure(code: string, message: string): CallAnswer {
  return { ok: false, error: { code, message } }
}
