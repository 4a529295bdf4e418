import type { CertificatePrinter } from '../certificate-printer.ts'
import type { Clock } from '../clock.ts'
import { openIppPrinter } from './ipp-printer.ts'
import { localCups } from './printer-list.ts'

export interface SystemPrinterOptions {
  /** The queue's name in the system's print settings. */
  readonly queue: string
  /** Where CUPS listens; this machine by default. */
  readonly cups?: string
  readonly clock?: Clock
  readonly deadlineMs?: number
}

/**
 * A queue of this machine's print service: CUPS speaks IPP itself, and tells what became of a job. On Windows, whose
 * spooler does not, the shell opens `openSpoolerPrinter` instead (see README.md).
 */
export function openSystemPrinter({
  queue,
  cups = localCups,
  ...rest
}: SystemPrinterOptions): CertificatePrinter {
  return openIppPrinter({ uri: `${cups}/printers/${encodeURIComponent(queue)}`, name: queue, ...rest })
}
