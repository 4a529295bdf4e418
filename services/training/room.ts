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

/** The line to the training centre, which a trainee may cut and mend, or have lose what comes back. */
export interface CuttableLine {
  readonly fetch: typeof globalThis.fetch
  readonly set: (state: LineFault) => void
}

/** `losesAnswers`: the centre hears and acts, and nobody here ever learns of it. */
export type LineFault = 'none' | 'cut' | 'losesAnswers'

export function cuttableLine(): CuttableLine {
  let fault: LineFault = 'none'
  return {
    fetch: async (input, init) => {
      if (fault === 'cut') throw lineCut('ECONNREFUSED')
      const answer = await globalThis.fetch(input, init)
      if (fault === 'losesAnswers') throw lineCut('ECONNRESET')
      return answer
    },
    set: (state) => {
      fault = state
    },
  }
}

/** What `fetch` says when nobody listens at the other end, or when the connection broke after the question went out. */
function lineCut(code: 'ECONNREFUSED' | 'ECONNRESET'): TypeError {
  const cause = Object.assign(new Error('the training line is cut'), { code })
  return new TypeError('fetch failed', { cause })
}
