import { Command, InvalidArgumentError, Option } from 'commander'
import { decodeCapture } from '../../native/card/capture.ts'
import { CAPTURE_ERRORS, captureToJson } from '../../native/card/capture-json.ts'
import { BEHAVIOUR_NAMES, isBehaviourName } from '../../native/simulator/behaviours.ts'
import { cardOf, nameOf, trainingPeople } from '../../services/training/people.ts'
import { todayIn } from '../../standards/calendar-date.ts'
import { BadInput, readInput } from '../bad-input.ts'

export function cardCommand(): Command {
  const card = new Command('card').description('ID cards and their readers')

  card
    .command('decode')
    .description(
      'Decodes a capture of one reply, hexadecimal or binary, and prints the reading as JSON. Noise before the frame is skipped.',
    )
    .argument('<file>', 'capture file, or - for standard input')
    .action(async (file: string) => {
      const capture = decodeCapture(await readInput(file), { today: todayIn(Date.now(), 'Asia/Shanghai') })
      if (capture.kind === 'error')
        throw new BadInput(`${CAPTURE_ERRORS[capture.error].en} (${capture.error})`)
      process.stdout.write(`${JSON.stringify(captureToJson(capture))}\n`)
    })

  card
    .command('simulate')
    .description(
      'Serves a simulated reader on a pseudo-terminal, one sample card on it, until it is stopped.',
    )
    .addOption(
      new Option('--person <id>', 'the sample person whose card lies on it')
        .choices(trainingPeople().map(({ id }) => id))
        .default('man'),
    )
    .option(
      '--behave <name>',
      `how it answers: ${BEHAVIOUR_NAMES.join(', ')}`,
      behaviourName,
      'normal' as const,
    )
    .action(simulate)

  return card
}

function behaviourName(text: string) {
  if (!isBehaviourName(text)) throw new InvalidArgumentError(`one of ${BEHAVIOUR_NAMES.join(', ')}`)
  return text
}

async function simulate({ person, behave }: { person: string; behave: (typeof BEHAVIOUR_NAMES)[number] }) {
  const found = trainingPeople().find(({ id }) => id === person)
  if (!found) throw new BadInput(`there is no sample person ${person}`)
  // Serial ports are loaded only here: decoding a capture needs none.
  const { startSimulator } = await import('../../native/simulator/start.ts')
  const reader = await startSimulator({ kind: 'pty' })
  reader.behave(behave)
  reader.lay(cardOf(found))
  process.stdout.write(`reader at ${reader.path}, card of ${nameOf(found)} on it; Ctrl+C stops it\n`)
  await new Promise((resolve) => {
    process.once('SIGINT', resolve)
    process.once('SIGTERM', resolve)
  })
  await reader.close()
}
