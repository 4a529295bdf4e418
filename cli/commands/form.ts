import { Command, InvalidArgumentError } from 'commander'
import { catalogue, renderForm } from '../../forms/catalogue.ts'
import { loadFonts } from '../../forms/fonts.ts'
import { type Calibration, calibrationSchema } from '../../forms/form.ts'
import { badInputFrom, parseJson, readInput } from '../bad-input.ts'
import { writeWhole } from '../write-whole.ts'

interface RenderOptions {
  readonly data: string
  readonly out: string
  readonly training?: boolean
  readonly calibration?: Calibration
}

export function formCommand(): Command {
  const form = new Command('form').description('Paper forms and certificates as PDF')

  form
    .command('render')
    .description('Draws one form from a JSON file of its data.')
    .argument('<form>', Object.keys(catalogue).join(' | '))
    .requiredOption('--data <file>', 'JSON file, or - for standard input')
    .requiredOption('--out <file>', 'the PDF to write; written whole or not at all')
    .option('--training', 'marks every page 培训')
    .option('--calibration <dx,dy,scale>', 'millimetres in steps of 0.1, and a factor near 1', calibrationOf)
    .action(async (id: string, { data, out, training, calibration }: RenderOptions) => {
      const rendered = await renderForm(id, parseJson(await readInput(data)), {
        training: training === true,
        fonts: loadFonts({ directory: null }),
        ...(calibration ? { calibration } : {}),
      })
      if (!rendered.ok) throw badInputFrom(rendered.refusal)
      writeWhole(out, rendered.value.pdf)
      process.stdout.write(`${out}: ${rendered.value.pages} pages, sha256 ${rendered.value.hash}\n`)
    })

  form
    .command('list')
    .description('Lists the forms.')
    .action(() => {
      for (const { id, title } of Object.values(catalogue))
        process.stdout.write(`${id}  ${title.zh}  ${title.en}\n`)
    })

  return form
}

function calibrationOf(text: string): Calibration {
  const [dx, dy, scale] = text.split(',').map(Number)
  const calibration = calibrationSchema.safeParse({ dx, dy, scale: scale ?? 1 })
  if (!calibration.success)
    throw new InvalidArgumentError('dx,dy,scale: at most 20 mm, a factor from 0.95 to 1.05')
  return calibration.data
}
