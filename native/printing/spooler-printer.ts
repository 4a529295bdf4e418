import type { CertificatePrinter } from '../certificate-printer.ts'
import { printerState } from './printer-states.ts'
import { stateHolder } from './state-holder.ts'

/**
 * A way to hand a PDF to a spooler that tells no more than that it took it. On Windows the desktop shell is one: it
 * shows the PDF in a hidden window and calls `webContents.print({ silent: true, deviceName, copies })`.
 */
export interface Spooler {
  readonly hasPrinter: (name: string) => Promise<boolean>
  /** True once the system's spooler has taken the job. */
  readonly spool: (job: {
    printer: string
    title: string
    pdf: Uint8Array
    copies: number
  }) => Promise<boolean>
}

/**
 * A printer behind such a spooler. Taken is not printed: a job the spooler took ends as `unknown`, and the clerk says
 * what came out. Only what the spooler did not take is known: the paper is untouched.
 */
export async function openSpoolerPrinter(options: {
  name: string
  spooler: Spooler
}): Promise<CertificatePrinter> {
  const { name, spooler } = options
  const present = await spooler.hasPrinter(name)
  const holder = stateHolder(printerState(present ? 'READY' : 'NO_QUEUE'))
  return {
    name,
    state: holder.state,
    onState: holder.onState,
    print: async ({ title, pdf, copies = 1 }) => {
      if (!(await spooler.hasPrinter(name))) {
        holder.set(printerState('NO_QUEUE'))
        return { kind: 'spoiled', reason: 'QUEUE_UNKNOWN', untouched: true }
      }
      holder.set(printerState('PRINTING'))
      const taken = await spooler.spool({ printer: name, title, pdf, copies })
      holder.set(printerState('READY'))
      return taken
        ? { kind: 'unknown', reason: 'SPOOLED_ONLY' }
        : { kind: 'spoiled', reason: 'JOB_REFUSED', untouched: true }
    },
    close: async () => holder.set(printerState('NO_PRINTER')),
  }
}
