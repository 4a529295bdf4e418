#!/usr/bin/env node
import { Command, CommanderError } from 'commander'
import { BadInput, exitBadInput } from './bad-input.ts'
import { cardCommand } from './commands/card.ts'
import { dbCommand } from './commands/db.ts'
import { exportCommand } from './commands/export.ts'
import { formCommand } from './commands/form.ts'
import { idCommand } from './commands/id.ts'
import { officeCommand } from './commands/office.ts'

/** `tongban`, the technician's command. Bad input is one line on stderr and exit code 2; never a stack trace. */
const program = new Command('tongban')
  .description('The technician’s command of Tongban (通办): cards, forms, numbers, databases, offices.')
  .helpCommand(false)
  .exitOverride()
  .configureOutput({ outputError: (text, write) => write(text.replace(/^error: /, 'tongban: ')) })

for (const command of [
  cardCommand(),
  idCommand(),
  formCommand(),
  dbCommand(),
  officeCommand(),
  exportCommand(),
]) {
  program.addCommand(inherit(command))
}

try {
  await program.parseAsync()
} catch (error) {
  if (error instanceof CommanderError) process.exitCode = error.exitCode === 0 ? 0 : exitBadInput
  else if (error instanceof BadInput) {
    process.stderr.write(`tongban: ${error.message}\n`)
    process.exitCode = exitBadInput
  } else throw error
}

/** Sub-commands do not inherit the parent's way of ending; give it to each. */
function inherit(command: Command): Command {
  command.exitOverride().copyInheritedSettings(program)
  for (const child of command.commands) inherit(child)
  return command
}
