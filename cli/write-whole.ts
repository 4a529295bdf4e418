import { randomUUID } from 'node:crypto'
import { renameSync, rmSync, writeFileSync } from 'node:fs'
import { BadInput, reasonOf } from './bad-input.ts'

/** Writes a file that gets its name only when it is complete; what was there before stays until then. */
export function writeWhole(file: string, content: string | Uint8Array): void {
  const unfinished = `${file}.${randomUUID()}.unfinished`
  try {
    writeFileSync(unfinished, content, { flag: 'wx', mode: 0o600, flush: true })
    renameSync(unfinished, file)
  } catch (error) {
    rmSync(unfinished, { force: true })
    throw new BadInput(`cannot write ${file}: ${reasonOf(error)}`)
  }
}
