import type { OpenOutcome } from './transport/transport.ts'

/**
 * Where a card reader may be found. Plain data where it can be, so that an office's settings may hold it:
 * a serial port by its path, any USB-serial bridge of the table, any HID reader of the table; or a line opened by the
 * caller (simulator, test, network).
 */
export type CardReaderCandidate =
  | { readonly kind: 'serial'; readonly path: string }
  | { readonly kind: 'serialAny' }
  | { readonly kind: 'hidAny' }
  | { readonly kind: 'transport'; readonly name: string; readonly open: () => Promise<OpenOutcome> }
