#!/usr/bin/env node
import { enableCompileCache } from 'node:module'
import { Command, CommanderError } from 'commander'
import { BadInput, exitBadInput } from './bad-input.ts'

/** `tongban`, the technician's command. Bad input is one line on stderr and exit code 2; never a stack trace. */

// Each command brings its own floors of the house, so only the one that is asked for is loaded.
const commands: Readonly<Record<string, () => Promise<Command>>> = {
  card: async () => (await import('./commands/card.ts')).cardCommand(),
  id: async () => (await import('./commands/id.ts')).idCommand(),
  form: async () => (await import('./commands/form.ts')).formCommand(),
  db: async () => (await import('./commands/db.ts')).dbCommand(),
  office: async () => (await import('./commands/office.ts')).officeCommand(),
  export: async () => (await import('./commands/export.ts')).exportCommand(),
}

enableCompileCache()
const program = new Command('tongban')
  .description('The technician’s command of Tongban (通办): cards, forms, numbers, databases, offices.')
  .helpCommand(false)
  .exitOverride()
  .configureOutput({ outputError: (text, write) => write(text.replace(/^error: /, 'tongban: ')) })

const asked = commands[process.argv[2] ?? '']
for (const load of asked ? [asked] : Object.values(commands)) program.addCommand(inherit(await load()))

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
