import { ok, type Result, refuse } from '../../standards/result.ts'
import type { DeviceState } from '../card-reader.ts'
import { ippClient } from './ipp-client.ts'
import { type IppGroup, numberOf, textsOf } from './ipp-message.ts'
import { stateOf } from './printer-states.ts'

/** CUPS on this machine. */
export const localCups = 'ipp://localhost:631'

/** A print queue of this machine, as the settings offer it. */
export interface PrintQueue {
  readonly name: string
  /** What its installer called it and where it stands; often empty. */
  readonly description: string
  readonly location: string
  readonly state: DeviceState
}

/** The queues of CUPS. An empty list when there are none; refuses when the print service does not answer. */
export async function listPrintQueues(cups = localCups): Promise<Result<readonly PrintQueue[]>> {
  const reply = await ippClient(`${cups}/`).call({
    operation: 'cupsGetPrinters',
    attributes: [
      {
        type: 'keyword',
        name: 'requested-attributes',
        value: [
          'printer-name',
          'printer-info',
          'printer-location',
          'printer-state',
          'printer-state-reasons',
          'printer-is-accepting-jobs',
        ],
      },
    ],
  })
  return reply.kind === 'reply' ? ok(reply.response.printers.map(queueOf)) : refuse(noPrintService)
}

function queueOf(printer: IppGroup): PrintQueue {
  const text = (name: string) => textsOf(printer, name)[0] ?? ''
  return {
    name: text('printer-name'),
    description: text('printer-info'),
    location: text('printer-location'),
    state: stateOf({
      state: numberOf(printer, 'printer-state'),
      reasons: textsOf(printer, 'printer-state-reasons'),
      accepting: printer.get('printer-is-accepting-jobs')?.[0] !== false,
    }),
  }
}

const noPrintService = {
  code: 'NO_PRINT_SERVICE',
  sentence: {
    zh: '本机的打印服务（CUPS）没有应答。',
    en: 'This machine’s print service (CUPS) does not answer.',
  },
  remedy: {
    zh: '请技术人员启动打印服务（systemctl start cups）后再试。',
    en: 'Have a technician start the print service (systemctl start cups), then try again.',
  },
  basis: null,
} as const
