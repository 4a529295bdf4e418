import { z } from 'zod'
import type { Refusal } from '../standards/result.ts'
import { databaseRefusals } from './refusals.ts'

/** Error codes of SQLite (by prefix, its extended codes included) and of the file system, and what they mean here. */
const meaning: readonly (readonly [prefix: string, refusal: Refusal])[] = [
  ['SQLITE_BUSY', databaseRefusals.locked],
  ['SQLITE_LOCKED', databaseRefusals.locked],
  ['SQLITE_FULL', databaseRefusals.diskFull],
  ['SQLITE_READONLY', databaseRefusals.readOnly],
  ['SQLITE_CANTOPEN', databaseRefusals.readOnly],
  ['SQLITE_PERM', databaseRefusals.readOnly],
  ['SQLITE_CORRUPT', databaseRefusals.damaged],
  ['SQLITE_NOTADB', databaseRefusals.damaged],
  ['SQLITE_IOERR', databaseRefusals.diskFault],
  ['ENOSPC', databaseRefusals.diskFull],
  ['EDQUOT', databaseRefusals.diskFull],
  ['EACCES', databaseRefusals.readOnly],
  ['EPERM', databaseRefusals.readOnly],
  ['EROFS', databaseRefusals.readOnly],
  ['ENOENT', databaseRefusals.missing],
  ['ENOTDIR', databaseRefusals.missing],
  ['EISDIR', databaseRefusals.foreign],
  ['EIO', databaseRefusals.diskFault],
]

const codedSchema = z.object({ code: z.string() })

/** The sentence for a fault of disk or file that was thrown; null for any other error, which is a bug and stays thrown. */
export function explainFault(error: unknown): Refusal | null {
  const coded = codedSchema.safeParse(error)
  if (!coded.success) return null
  return meaning.find(([prefix]) => coded.data.code.startsWith(prefix))?.[1] ?? null
}
