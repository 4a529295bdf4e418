/** Why a line to a device could not be opened, or was lost. */
export type LossCode =
  | 'NO_DEVICE'
  | 'PORT_IN_USE'
  | 'NO_PERMISSION'
  | 'OPEN_FAILED'
  | 'UNPLUGGED'
  | 'WRITE_STALLED'
  | 'CLOSED'

export interface Loss {
  readonly code: LossCode
  /** What the system said, for the technician's log; never shown to a clerk. */
  readonly detail: string
}

/** A line of bytes to one device: serial, HID or memory. Nothing above it knows which. */
export interface Transport {
  /** Resolves when the system has taken the bytes; rejects when the line is broken. */
  readonly write: (bytes: Uint8Array) => Promise<void>
  readonly onBytes: (listener: (bytes: Uint8Array) => void) => void
  /** Called once, also after `close()`. */
  readonly onClose: (listener: (loss: Loss) => void) => void
  /** Never rejects, also when the device is already gone. */
  readonly close: () => Promise<void>
  /** Serial lines only, to look for the module's speed. Resolves false when the line cannot run at this speed. */
  readonly setBaud?: (baud: number) => Promise<boolean>
}

export type OpenOutcome =
  | { readonly ok: true; readonly transport: Transport }
  | { readonly ok: false; readonly loss: Loss }
