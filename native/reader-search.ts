import type { CardReaderCandidate } from './reader-candidates.ts'
import { listHidReaders, openHid } from './transport/hid.ts'
import { listSerialReaders, openSerial } from './transport/serial.ts'
import type { OpenOutcome } from './transport/transport.ts'

/** One line that may be opened now. */
export interface Opener {
  readonly name: string
  readonly open: () => Promise<OpenOutcome>
  /** A quirk of the model, from the device table. */
  readonly forceSelect?: boolean
}

/** What the candidates come to at this moment: devices plugged since, also under another path, are among them. */
export async function openersOf(candidates: readonly CardReaderCandidate[]): Promise<readonly Opener[]> {
  const found = await Promise.all(candidates.map(expand))
  return found.flat()
}

async function expand(candidate: CardReaderCandidate): Promise<readonly Opener[]> {
  switch (candidate.kind) {
    case 'serial':
      return [serialOpener(candidate.path)]
    case 'serialAny':
      return (await listSerialReaders()).map(serialOpener)
    case 'hidAny':
      return (await listHidReaders()).map((plugged) => ({
        name: plugged.row.name,
        open: () => openHid(plugged),
        forceSelect: plugged.row.quirks.forceSelect,
      }))
    case 'transport':
      return [{ name: candidate.name, open: candidate.open }]
  }
}

function serialOpener(path: string): Opener {
  return { name: path, open: () => openSerial(path) }
}
