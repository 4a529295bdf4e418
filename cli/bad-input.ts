import { readFile } from 'node:fs/promises'
import type { Refusal } from '../standards/result.ts'

/** Exit code for input or arguments that cannot be used; 1 is for a broken machine. */
export const exitBadInput = 2

/** Ends the command with one sentence on stderr and exit code 2. */
export class BadInput extends Error {
  override readonly name = 'BadInput'
}

/** A refusal of the program below, as the command's last line. */
export function badInputFrom({ code, sentence, remedy }: Refusal): BadInput {
  return new BadInput(`${sentence.en}${remedy ? ` ${remedy.en}` : ''} (${code})`)
}

/** Reads a file the caller named, or standard input for `-`. */
export async function readInput(file: string): Promise<Buffer> {
  if (file === '-') return readStandardInput()
  try {
    return await readFile(file)
  } catch (error) {
    throw new BadInput(`cannot read ${file}: ${reasonOf(error)}`)
  }
}

async function readStandardInput(): Promise<Buffer> {
  const parts: Buffer[] = []
  for await (const part of process.stdin) parts.push(Buffer.from(part))
  return Buffer.concat(parts)
}

const reasons: Readonly<Record<string, string>> = {
  ENOENT: 'there is no such file',
  EISDIR: 'it is a folder',
  EACCES: 'permission denied',
  ENOSPC: 'the disk is full',
  ENOTDIR: 'a part of the path is not a folder',
}

/** The system's error in words. */
export function reasonOf(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  return reasons[code] ?? (error instanceof Error ? error.message : String(error))
}

/** Parses a JSON file the caller gave. */
export function parseJson(bytes: Buffer): unknown {
  try {
    return JSON.parse(bytes.toString('utf8'))
  } catch (error) {
    throw new BadInput(`the file is not JSON: ${reasonOf(error)}`)
  }
}
