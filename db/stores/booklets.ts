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
