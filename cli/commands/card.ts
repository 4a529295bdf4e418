import { Command, Option } from 'commander'
import { decodeCapture, readingToJson } from '../../native/card/capture.ts'
import { startSimulator } from '../../native/simulator/start.ts'
import { BadInput, readInput } from '../bad-input.ts'

export function cardCommand(): Command {
  const card = new Command('card').description('ID cards and their readers')
  card
    .command('decode')
    .description('Decodes one captured reply (hex text or raw bytes) and prints it as JSON. Noise before the frame is skipped.')
    .argument('<file>', 'capture file, or - for standard input')
    .action(async (file: string) => {
      const bytes = bytesOf(await readInput(file))
      if (bytes.length === 0) throw new BadInput('the capture is empty')
    })
  card
    .command('simulate')
    .description('Serves a simulated reader on a pseudo-terminal until stopped, with one sample card on it.')
    .addOption(new Option('--behave <name>', 'how it misbehaves').default('behave'))
    .action(async () => {})
  return card
}

const hexText = /^[0-9a-fA-F\s:,]*$/

/** A capture is either raw bytes or their hex, with whatever separators a terminal program put between them. */
function bytesOf(input: Buffer): Uint8Array {
  const text = input.toString('latin1')
  if (!hexText.test(text)) return input
  const digits = text.replace(/[\s:,]/g, '')
  if (digits.length % 2 !== 0) throw new BadInput('the hex text has an odd number of digits')
  return Buffer.from(digits, 'hex')
}

void [decodeCapture, readingToJson, startSimulator]
