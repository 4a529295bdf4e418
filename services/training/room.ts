import type { FolderPrinter } from '../../native/printing/folder-printer.ts'
import type { CardReaderSimulator } from '../../native/simulator/card-reader-simulator.ts'
import type { TrainingPerson } from './people.ts'

/** The hands of a trainee: what lies on the reader, what the devices do wrong, whether the line is up. */
export interface TrainingRoom {
  /** The sample clerk, shown on the login page. */
  readonly login: { readonly staffNumber: string; readonly passphrase: string }
  readonly people: readonly TrainingPerson[]
  readonly reader: CardReaderSimulator
  readonly printer: FolderPrinter
  readonly line: CuttableLine
}

/** The line to the training centre, which a trainee may cut and mend. */
export interface CuttableLine {
  readonly fetch: typeof globalThis.fetch
  readonly setReachable: (reachable: boolean) => void
}

export function cuttableLine(): CuttableLine {
  let reachable = true
  return {
    fetch: (input, init) => (reachable ? globalThis.fetch(input, init) : Promise.reject(lineCut())),
    setReachable: (value) => {
      reachable = value
    },
  }
}

/** What `fetch` says when nobody listens at the other end. */
function lineCut(): TypeError {
  const cause = Object.assign(new Error('the training line is cut'), { code: 'ECONNREFUSED' })
  return new TypeError('fetch failed', { cause })
}
