import type { Loss, Transport } from './transport.ts'

/** Both ends of a line in memory: the host's `transport`, and what the device at the other end does and sees. */
export interface MemoryLine {
  readonly transport: Transport
  /** Bytes from the device. */
  readonly emit: (bytes: Uint8Array) => void
  /** The line is cut from outside. */
  readonly cut: (loss: Loss) => void
  readonly isOpen: () => boolean
}

/** A line of bytes that exists in memory only. `onWrite` is the device; what it returns settles the host's write. */
export function createMemoryLine(onWrite: (bytes: Uint8Array) => void | Promise<void>): MemoryLine {
  const bytesListeners: ((bytes: Uint8Array) => void)[] = []
  const closeListeners: ((loss: Loss) => void)[] = []
  let open = true

  function cut(loss: Loss) {
    if (!open) return
    open = false
    for (const listener of closeListeners) listener(loss)
  }

  return {
    transport: {
      write: async (bytes) => {
        if (!open) throw new Error('the line is closed')
        await onWrite(bytes)
      },
      onBytes: (listener) => bytesListeners.push(listener),
      onClose: (listener) => closeListeners.push(listener),
      close: async () => cut({ code: 'CLOSED', detail: 'closed by the program' }),
    },
    emit: (bytes) => {
      if (open) for (const listener of bytesListeners) listener(bytes)
    },
    cut,
    isOpen: () => open,
  }
}
