import { resolve } from 'node:path'
import { Command, CommanderError, InvalidArgumentError } from 'commander'

export interface WebArguments {
  /** Folder of a real office; null opens the training office. */
  readonly office: string | null
  /** 0 takes any free port. */
  readonly port: number
  readonly openBrowser: boolean
  readonly kiosk: boolean
}

export type ParsedArguments =
  | { readonly kind: 'run'; readonly arguments: WebArguments }
  /** Help was asked for (0) or the arguments are wrong (2). */
  | { readonly kind: 'stop'; readonly exitCode: 0 | 2; readonly text: string }

/** Reads the command line. Nothing is printed here, so that a test can read what a person would. */
export function parseArguments(words: readonly string[]): ParsedArguments {
  let text = ''
  const command = new Command('npm start --')
    .description('Opens Tongban in the installed Chromium. Without options: the training office (培训模式).')
    .option('--office <dir>', 'open the office in this folder, or make a new one there')
    .option('--port <number>', 'listen on this port of 127.0.0.1 instead of any free one', readPort, 0)
    .option('--no-open', 'do not open a browser; print the address and stay up')
    .option('--kiosk', 'fill the screen, for a hall', false)
    .helpOption('--help', 'show this text')
    .allowExcessArguments(false)
    .exitOverride()
    .configureOutput({ writeOut: (part) => append(part), writeErr: (part) => append(part) })
  function append(part: string): void {
    text += part
  }

  try {
    command.parse(words, { from: 'user' })
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error
    return { kind: 'stop', exitCode: error.code === 'commander.helpDisplayed' ? 0 : 2, text }
  }
  const options = command.opts<{ office?: string; port: number; open: boolean; kiosk: boolean }>()
  return {
    kind: 'run',
    arguments: {
      office: options.office === undefined ? null : resolve(options.office),
      port: options.port,
      openBrowser: options.open,
      kiosk: options.kiosk,
    },
  }
}

function readPort(word: string): number {
  const port = Number(word)
  if (!/^\d{1,5}$/.test(word) || port < 1 || port > 65_535)
    throw new InvalidArgumentError('A port is a number from 1 to 65535.')
  return port
}
