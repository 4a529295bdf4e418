import { mkdir, open, rename } from 'node:fs/promises'
import { join } from 'node:path'
import type { CertificatePrinter, PrintJob, PrintOutcome } from '../certificate-printer.ts'
import { type Clock, systemClock } from '../clock.ts'
import type { PrintReason } from './print-reasons.ts'
import { printerState } from './printer-states.ts'
import { stateHolder } from './state-holder.ts'

/** What a trainee may have the printer do wrong. */
export type PrinterBehaviour = 'noPaper' | 'powerOff' | 'behave'

/** The printer of a training office: its paper is a folder of PDFs. */
export interface FolderPrinter extends CertificatePrinter {
  readonly behave: (behaviour: PrinterBehaviour) => void
}

export interface FolderPrinterOptions {
  /** Created when missing, readable by its owner alone: even invented people are nobody else's business. */
  readonly directory: string
  readonly clock?: Clock
  /** How long a print waits for paper before it is unknown. */
  readonly deadlineMs?: number
}

const defaultDeadlineMs = 15_000

/**
 * Prints into a folder, one whole file a print or none. Without paper a job waits, and goes on once the paper is in;
 * with the power off after spooling nobody knows, exactly as with a real one.
 */
export function openFolderPrinter(options: FolderPrinterOptions): FolderPrinter {
  const { directory, clock = systemClock, deadlineMs = defaultDeadlineMs } = options
  const holder = stateHolder(printerState('READY'))
  const waiting = new Set<(behaviour: PrinterBehaviour | 'late') => void>()
  let behaviour: PrinterBehaviour = 'behave'
  let printed = 0

  /** Resolves with what the printer does next, or `late` at the deadline. */
  function nextBehaviour(): Promise<PrinterBehaviour | 'late'> {
    return new Promise((resolve) => {
      const settle = (next: PrinterBehaviour | 'late') => {
        waiting.delete(settle)
        cancel()
        resolve(next)
      }
      const cancel = clock.after(deadlineMs, () => settle('late'))
      waiting.add(settle)
    })
  }

  async function print(job: PrintJob): Promise<PrintOutcome> {
    let now: PrinterBehaviour | 'late' = behaviour
    while (now === 'noPaper') now = await nextBehaviour()
    if (now === 'late') return unknown('NO_PAPER')
    if (now === 'powerOff') return unknown('SILENT')
    for (let copy = 0; copy < (job.copies ?? 1); copy++) {
      printed += 1
      await writeWhole(directory, fileName(clock.now(), printed, job.title), job.pdf)
    }
    return { kind: 'printed' }
  }

  return {
    name: 'training-folder',
    state: holder.state,
    onState: holder.onState,
    print,
    behave: (next) => {
      behaviour = next
      holder.set(printerState(stateCodes[next]))
      for (const settle of [...waiting]) settle(next)
    },
    close: async () => {
      for (const settle of [...waiting]) settle('late')
    },
  }
}

const stateCodes = { noPaper: 'NO_PAPER', powerOff: 'NO_PRINTER', behave: 'READY' } as const

function unknown(reason: PrintReason): PrintOutcome {
  return { kind: 'unknown', reason }
}

function fileName(at: number, count: number, title: string): string {
  const time = new Date(at).toISOString().replace(/[:.]/g, '-')
  return `${time}-${String(count).padStart(4, '0')}-${title.replace(/[^\p{L}\p{N}-]+/gu, '_').slice(0, 60)}.pdf`
}

/** A reader of the folder sees the whole file or none, also after a power cut. */
async function writeWhole(directory: string, name: string, bytes: Uint8Array): Promise<void> {
  await mkdir(directory, { recursive: true, mode: 0o700 })
  const target = join(directory, name)
  const file = await open(`${target}.part`, 'w', 0o600)
  try {
    await file.writeFile(bytes)
    await file.sync()
  } finally {
    await file.close()
  }
  await rename(`${target}.part`, target)
}
