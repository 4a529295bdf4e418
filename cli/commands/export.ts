import { Command, InvalidArgumentError } from 'commander'
import { openOfficeDatabase } from '../../db/open.ts'
import { exchangeRecordOf } from '../../domain/marriage/exchange-record.ts'
import { isCalendarDate } from '../../standards/calendar-date.ts'
import { BadInput, badInputFrom } from '../bad-input.ts'
import { officeFolder } from '../office-folder.ts'
import { writeWhole } from '../write-whole.ts'

export function exportCommand(): Command {
  return new Command('export')
    .description(
      'Writes the registered marriages as one JSON object a line, in the columns of the national exchange record.',
    )
    .argument('<office>', 'the office’s folder')
    .requiredOption('--out <file>', 'the new file; written whole or not at all')
    .option('--from <date>', 'registered on or after, YYYY-MM-DD', calendarDate, '0000-01-01')
    .option('--to <date>', 'registered on or before, YYYY-MM-DD', calendarDate, '9999-12-31')
    .action((directory: string, { out, from, to }: { out: string; from: string; to: string }) => {
      if (from > to) throw new BadInput(`--from ${from} is after --to ${to}`)
      const opened = openOfficeDatabase({ ...officeFolder(directory), create: false })
      if (!opened.ok) throw badInputFrom(opened.refusal)
      const database = opened.value
      try {
        const office = database.profile()
        const lines = database.marriages
          .registeredBetween(from, to)
          .map((found) => exchangeRecordOf(found, office))
          .filter((record) => record !== null)
          .map((record) => `${JSON.stringify(record)}\n`)
        writeWhole(out, lines.join(''))
        process.stdout.write(`${lines.length} registrations to ${out}\n`)
      } finally {
        database.close()
      }
    })
}

function calendarDate(text: string): string {
  if (!isCalendarDate(text)) throw new InvalidArgumentError('not a date of the form YYYY-MM-DD')
  return text
}
