import { resolve } from 'node:path'
import { parseArgs } from 'node:util'
import type { WindowKind } from './start-url.ts'

export interface ShellArguments {
  /** Folder of a real office; null opens the training office. */
  readonly office: string | null
  readonly window: WindowKind
}

/** Reads the shell's own options and leaves the rest alone: Chromium's switches stand in the same line. */
export function parseArguments(words: readonly string[]): ShellArguments {
  const { values } = parseArgs({
    args: [...words],
    strict: false,
    options: { office: { type: 'string' }, kiosk: { type: 'boolean' } },
  })
  return {
    office: typeof values.office === 'string' && values.office !== '' ? resolve(values.office) : null,
    window: values.kiosk === true ? 'kiosk' : 'counter',
  }
}
