import { execFileSync, spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, rmSync, statSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { z } from 'zod'

const source = fileURLToPath(new URL('./torn-layer.c', import.meta.url))
const library = fileURLToPath(new URL('../../../dist/torn-layer/torn-layer.so', import.meta.url))

/** What a program did to the files of one folder, in the order the kernel saw, and what it said in between. */
export type Operation =
  | { readonly kind: 'create' | 'open'; readonly file: number; readonly name: string }
  | { readonly kind: 'write'; readonly file: number; readonly offset: number; readonly data: Buffer }
  | { readonly kind: 'resize'; readonly file: number; readonly size: number }
  | { readonly kind: 'sync'; readonly file: number }
  | { readonly kind: 'syncFolder' }
  | { readonly kind: 'unlink'; readonly name: string }
  | { readonly kind: 'rename'; readonly from: string; readonly to: string }
  | { readonly kind: 'say'; readonly text: string }

export interface Recording {
  readonly operations: readonly Operation[]
  /** The program's exit code and what it wrote to standard error. */
  readonly exitCode: number | null
  readonly complaint: string
}

/**
 * Runs a Node program over the layer and returns what it did to the files in `folder`, which must be flat and absolute.
 * Throws where the layer cannot be compiled (gcc) or the program did something to a file that the model does not know.
 */
export function record(folder: string, program: string, args: readonly string[]): Recording {
  const log = `${folder}.log`
  rmSync(log, { force: true })
  const child = spawnSync(process.execPath, [program, ...args], {
    env: { ...process.env, LD_PRELOAD: compiled(), TORN_FOLDER: folder, TORN_LOG: log },
    encoding: 'utf8',
    maxBuffer: 2 ** 28,
  })
  if (child.error) throw child.error
  const operations = parseLog(readFileSync(log))
  rmSync(log)
  return { operations, exitCode: child.status, complaint: child.stderr }
}

/** The layer as a shared library, compiled when its source is newer. */
function compiled(): string {
  if (existsSync(library) && statSync(library).mtimeMs > statSync(source).mtimeMs) return library
  mkdirSync(dirname(library), { recursive: true })
  const flags = ['-O2', '-Wall', '-Wextra', '-Werror', '-shared', '-fPIC', '-pthread']
  // Under its own name until it is whole: two test processes may compile at once.
  const part = `${library}.${process.pid}`
  execFileSync('gcc', [...flags, '-o', part, source, '-ldl'], { stdio: 'inherit' })
  execFileSync('mv', [part, library])
  return library
}

const headBytes = 17

/** Reads the log that torn-layer.c describes. */
export function parseLog(log: Buffer): Operation[] {
  const operations: Operation[] = []
  for (let at = 0; at < log.length; ) {
    const length = log.readUInt32LE(at + 13)
    const data = log.subarray(at + headBytes, at + headBytes + length)
    const letter = String.fromCharCode(log.readUInt8(at))
    operations.push(operation(letter, log.readUInt32LE(at + 1), Number(log.readBigUInt64LE(at + 5)), data))
    at += headBytes + length
  }
  return operations
}

const twoNamesSchema = z.tuple([z.string(), z.string()])

function operation(letter: string, file: number, number: number, data: Buffer): Operation {
  const text = data.toString('utf8')
  switch (letter) {
    case 'C':
      return { kind: 'create', file, name: basename(text) }
    case 'O':
      return { kind: 'open', file, name: basename(text) }
    case 'W':
      return { kind: 'write', file, offset: number, data }
    case 'T':
      return { kind: 'resize', file, size: number }
    case 'S':
      return { kind: 'sync', file }
    case 'D':
      return { kind: 'syncFolder' }
    case 'U':
      return { kind: 'unlink', name: basename(text) }
    case 'R': {
      const [from, to] = twoNamesSchema.parse(text.split('\0').map((path) => basename(path)))
      return { kind: 'rename', from, to }
    }
    case 'A':
      return { kind: 'say', text }
    default:
      throw new Error(`the layer saw what its model does not know: ${letter} ${text}`)
  }
}

/** The files of a folder by name, shared-memory files left out: a crash takes them. */
export function readFolder(folder: string, names: readonly string[]): Map<string, Buffer> {
  const kept = names.filter((name) => !name.endsWith('-shm'))
  return new Map(kept.map((name) => [name, readFileSync(join(folder, name))]))
}
