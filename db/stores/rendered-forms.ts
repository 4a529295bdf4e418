import { createHash } from 'node:crypto'
import { z } from 'zod'
import type { Sql } from '../sql.ts'

/** The bytes of what was signed or printed, by their SHA-256. Written once, never changed. */
export interface RenderedFormStore {
  /** Keeps the bytes and returns their hash (hex). Twice the same bytes are kept once. */
  readonly keep: (form: string, bytes: Uint8Array, at: string) => string
  readonly bytesOf: (hash: string) => Uint8Array | null
}

const bytesRow = z.object({ bytes: z.instanceof(Uint8Array) })

export function renderedFormStore(sql: Sql): RenderedFormStore {
  return {
    keep: (form, bytes, at) => {
      const hash = createHash('sha256').update(bytes).digest('hex')
      sql.run(
        'insert into form_bytes (hash, form, bytes, kept_at) values (?, ?, ?, ?) on conflict (hash) do nothing',
        hash,
        form,
        bytes,
        at,
      )
      return hash
    },
    bytesOf: (hash) => sql.get(bytesRow, 'select bytes from form_bytes where hash = ?', hash)?.bytes ?? null,
  }
}
