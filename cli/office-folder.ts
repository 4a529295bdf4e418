import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { keyFileStore } from '../db/key-file.ts'
import { BadInput, badInputFrom } from './bad-input.ts'

/** An office's folder as the command line names it: the database beside its key. */
export interface OfficeFolder {
  readonly file: string
  readonly key: Uint8Array
}

/** Opens nothing; reads the key. Ends the command with a sentence when the folder is no office's. */
export function officeFolder(directory: string): OfficeFolder {
  const file = join(directory, 'office.db')
  if (!existsSync(directory)) throw new BadInput(`there is no folder ${directory}`)
  if (!existsSync(file)) throw new BadInput(`${directory} holds no office (no office.db in it)`)
  return { file, key: keyOf(directory) }
}

export function keyOf(directory: string): Uint8Array {
  const key = keyFileStore(join(directory, 'office.key')).read()
  if (!key.ok) throw badInputFrom(key.refusal)
  return key.value
}
