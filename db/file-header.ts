import { closeSync, openSync, readSync } from 'node:fs'
import type { Refusal } from '../standards/result.ts'
import { saltOf } from './connection.ts'
import { databaseRefusals } from './refusals.ts'

const headerBytes = 24
/** Bytes 16–23 of the SQLite header, which the cipher leaves readable: page size 4,096, …, 32 reserved, 64, 32, 32. */
const pageSizeBytes = [0x10, 0x00]
const tailBytes = [32, 64, 32, 32]

/**
 * Looks at a file before SQLite does: whether this key made it. Null means that it did (which says nothing yet about
 * the pages). Call it only while this process holds no other connection to the file: closing any descriptor of a file
 * drops all POSIX locks the process has on it.
 */
export function refuseHeader(file: string, key: Uint8Array): Refusal | null {
  const header = readHeader(file)
  if (header.length === 0) return databaseRefusals.empty
  if (header.length < headerBytes) return databaseRefusals.foreign
  if (header.subarray(0, 16).equals(saltOf(key))) return null
  const encrypted = matches(header.subarray(16, 18), pageSizeBytes) && matches(header.subarray(20), tailBytes)
  const plain = header.subarray(0, 15).toString('latin1') === 'SQLite format 3'
  return encrypted && !plain ? databaseRefusals.wrongKey : databaseRefusals.foreign
}

function readHeader(file: string): Buffer {
  const descriptor = openSync(file, 'r')
  try {
    const header = Buffer.alloc(headerBytes)
    return header.subarray(0, readSync(descriptor, header, 0, headerBytes, 0))
  } finally {
    closeSync(descriptor)
  }
}

function matches(bytes: Uint8Array, expected: readonly number[]): boolean {
  return expected.every((value, index) => bytes[index] === value)
}
