import type { DeviceState } from './card-reader.ts'

/**
 * Where a print ended. `unknown` is an honest answer (power went after spooling, the queue forgot the job): the
 * clerk is asked to look at the paper; nothing is ever recorded as printed on hope.
 */
export type PrintOutcome =
  | { readonly kind: 'printed' }
  /** `untouched`: nothing can have reached the paper (no printer, wrong queue, job refused), so the blank is still good. */
  | { readonly kind: 'spoiled'; readonly reason: string; readonly untouched?: true }
  | { readonly kind: 'unknown'; readonly reason: string }

export interface PrintJob {
  /** Shown in the system's queue; never holds personal data. */
  readonly title: string
  readonly pdf: Uint8Array
  readonly copies?: number
}

/** A printer of any kind: the system's spooler, an IPP printer, or the training office's folder. */
export interface CertificatePrinter {
  readonly name: string
  readonly state: () => DeviceState
  readonly onState: (listener: (state: DeviceState) => void) => () => void
  /** Resolves only when the outcome is settled, or has become unknowable within `deadlineMs`. Never throws for a printer's fault. */
  readonly print: (job: PrintJob) => Promise<PrintOutcome>
  readonly close: () => Promise<void>
}
