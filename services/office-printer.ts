import { z } from 'zod'
import type { OfficeDatabase } from '../db/office-database.ts'
import type { CertificatePrinter } from '../native/certificate-printer.ts'
import { listPrintQueues, type PrintQueue } from '../native/printing/printer-list.ts'
import { printerState } from '../native/printing/printer-states.ts'
import { openSystemPrinter } from '../native/printing/system-printer.ts'

/** The printer of a real office: a queue of this machine's print service, chosen once and changeable. */
export interface OfficePrinter extends CertificatePrinter {
  readonly queues: () => Promise<readonly PrintQueue[]>
  readonly choose: (queue: string, at: string) => Promise<void>
}

const queueSetting = 'printer.queue'
type StateListener = Parameters<CertificatePrinter['onState']>[0]

/** The chosen queue; while none is chosen, the only one there is. */
export async function openOfficePrinter(database: OfficeDatabase): Promise<OfficePrinter> {
  const listeners = new Set<StateListener>()
  let printer = await firstPrinter(database)
  let stopListening = printer.onState(tell)

  function tell(state: Parameters<StateListener>[0]): void {
    for (const listener of listeners) listener(state)
  }

  return {
    get name() {
      return printer.name
    },
    state: () => printer.state(),
    onState: (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    print: (job) => printer.print(job),
    close: () => printer.close(),
    queues: knownQueues,
    choose: async (queue, at) => {
      database.settings.set(queueSetting, queue, at)
      stopListening()
      await printer.close()
      printer = openSystemPrinter({ queue })
      stopListening = printer.onState(tell)
      tell(printer.state())
    },
  }
}

async function firstPrinter(database: OfficeDatabase): Promise<CertificatePrinter> {
  const chosen = z.string().safeParse(database.settings.get(queueSetting))
  if (chosen.success) return openSystemPrinter({ queue: chosen.data })
  const [only, another] = await knownQueues()
  return only && !another ? openSystemPrinter({ queue: only.name }) : noPrinter
}

/** Empty also where there is no print service: the screen then says that no printer was found. */
async function knownQueues(): Promise<readonly PrintQueue[]> {
  const queues = await listPrintQueues()
  return queues.ok ? queues.value : []
}

/** Where there is nothing to print with. */
export const noPrinter: CertificatePrinter = {
  name: '-',
  state: () => printerState('NO_QUEUE'),
  onState: () => () => undefined,
  print: async () => ({ kind: 'spoiled', reason: 'QUEUE_UNKNOWN', untouched: true }),
  close: async () => undefined,
}
