import { join } from 'node:path'
import { Command } from 'commander'
import { backupDatabase } from '../../db/backup.ts'
import { type CheckReport, checkDatabase } from '../../db/check.ts'
import { restoreDatabase } from '../../db/restore.ts'
import type { Result } from '../../standards/result.ts'
import { badInputFrom } from '../bad-input.ts'
import { keyOf, officeFolder } from '../office-folder.ts'

/** Exit code of a check that ran and found something. */
const exitFindings = 1

export function dbCommand(): Command {
  const db = new Command('db').description('An office’s encrypted database: check, back up, restore')

  db.command('check')
    .description(
      'Compares the database with itself: pages, ledger chain, tables against a replay, booklets, forms.',
    )
    .argument('<office>', 'the office’s folder')
    .option('--json', 'the whole report as one JSON object')
    .action((directory: string, options: { json?: boolean }) => {
      const report = agreedValue(checkDatabase(officeFolder(directory)))
      process.stdout.write(options.json ? `${JSON.stringify(report)}\n` : reportText(report))
      if (!report.clean) process.exitCode = exitFindings
    })

  db.command('backup')
    .description(
      'Copies the database under the same key, also while the program runs. The copy is opened and checked.',
    )
    .argument('<office>', 'the office’s folder')
    .argument('<to>', 'the new file; must not exist')
    .action((directory: string, to: string) => {
      const report = agreedValue(backupDatabase({ ...officeFolder(directory), to }))
      process.stdout.write(`backed up ${report.events} events to ${to}, checked\n`)
    })

  db.command('restore')
    .description(
      'Puts a backup in the office’s place. The file that was there is kept beside it; no number is reused.',
    )
    .argument('<office>', 'the office’s folder (with its office.key)')
    .argument('<backup>', 'a file made by “db backup”')
    .option('--epoch-seen <n>', 'the highest epoch the centre has seen of this office', Number)
    .action((directory: string, backup: string, options: { epochSeen?: number }) => {
      const report = agreedValue(
        restoreDatabase({
          backup,
          into: join(directory, 'office.db'),
          key: keyOf(directory),
          actor: 'system',
          at: new Date().toISOString(),
          ...(options.epochSeen === undefined ? {} : { epochSeen: options.epochSeen }),
        }),
      )
      process.stdout.write(`restored up to event ${report.backupSequence}; epoch is now ${report.epoch}\n`)
      if (report.kept) process.stdout.write(`the file that was there is kept as ${report.kept}\n`)
      if (report.lostUpTo !== null && report.lostUpTo > report.backupSequence)
        process.stdout.write(
          `events ${report.backupSequence + 1} to ${report.lostUpTo} are not in the backup: enter them again\n`,
        )
    })

  return db
}

function agreedValue<T>(result: Result<T>): T {
  if (!result.ok) throw badInputFrom(result.refusal)
  return result.value
}

function reportText({ clean, events, bytes, findings }: CheckReport): string {
  const size = `${events} events, ${(bytes / 1024 / 1024).toFixed(1)} MiB`
  if (clean) return `clean: ${size}\n`
  return `${findings.length} findings in ${size}\n${findings.map((finding) => `  ${finding.code}: ${finding.sentence.en}\n`).join('')}`
}
