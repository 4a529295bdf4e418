import { z } from 'zod'
import { bookletKindSchema } from '../../domain/marriage/case.ts'
import { serialsOf } from '../serial-block.ts'
import type { Sql } from '../sql.ts'

export type BookletKind = 'marriage' | 'divorce'
export type BookletStatus = 'inStore' | 'assigned' | 'printed' | 'delivered' | 'void'

export interface Booklet {
  readonly serial: string
  readonly kind: BookletKind
  readonly status: BookletStatus
  /** The case it is or was assigned to. */
  readonly caseId: string | null
}

/** The numbered blank booklets (证件) an office holds. They change by events alone. */
export interface BookletStore {
  readonly find: (serial: string) => Booklet | null
  readonly counts: (kind: BookletKind) => Readonly<Record<BookletStatus, number>>
  /** Serials of a block to be received that are already known here (a block may not be received twice). */
  readonly known: (first: string, count: number) => string[]
}

const statusSchema = z.enum(['inStore', 'assigned', 'printed', 'delivered', 'void'])
const bookletRow = z
  .object({
    serial: z.string(),
    kind: bookletKindSchema,
    status: statusSchema,
    case_id: z.string().nullable(),
  })
  .transform(({ case_id, ...rest }): Booklet => ({ ...rest, caseId: case_id }))
const countRow = z.object({ status: statusSchema, number: z.number() })
const serialRow = z.object({ serial: z.string() })

export function bookletStore(sql: Sql): BookletStore {
  return {
    find: (serial) =>
      sql.get(bookletRow, 'select serial, kind, status, case_id from booklets where serial = ?', serial),
    counts: (kind) => {
      const none = { inStore: 0, assigned: 0, printed: 0, delivered: 0, void: 0 }
      const rows = sql.all(
        countRow,
        'select status, count(*) as number from booklets where kind = ? group by status',
        kind,
      )
      return { ...none, ...Object.fromEntries(rows.map(({ status, number }) => [status, number])) }
    },
    known: (first, count) =>
      sql
        .all(
          serialRow,
          'select serial from booklets where serial in (select value from json_each(?)) order by serial',
          JSON.stringify(serialsOf(first, count)),
        )
        .map(({ serial }) => serial),
  }
}
