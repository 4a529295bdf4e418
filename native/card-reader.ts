import type { Text } from '../standards/result.ts'
import type { CardReading } from './card-reading.ts'

/** The state of a device as a clerk sees it. `sentence` says what is happening and, on `error`, what to do. */
export interface DeviceState {
  readonly kind: 'ready' | 'reading' | 'absent' | 'error'
  /** Stable code for the state's cause: `NO_DEVICE`, `PORT_IN_USE`, `CARD_MOVED`, `SAM_UNAUTHORISED` … */
  readonly code: string
  readonly sentence: Text
}

/** One successful read, with the identity of the module that made it (for the audit trail). */
export interface CardRead {
  readonly id: string
  readonly reading: CardReading
  readonly samId: string | null
  /** Milliseconds since the epoch, when the last byte of the card's reply had arrived. */
  readonly lastByteAt: number
}

/**
 * An ID-card reader of any transport. It finds its device again by itself after an unplug; no call throws for
 * anything the outside world does.
 */
export interface CardReader {
  readonly state: () => DeviceState
  readonly onState: (listener: (state: DeviceState) => void) => () => void
  readonly onRead: (listener: (read: CardRead) => void) => () => void
  readonly close: () => Promise<void>
}
