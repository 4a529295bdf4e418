import { z } from 'zod'
import type { MarriageCase } from '../../domain/marriage/case.ts'
import { caseOf, marriageCase } from '../projections/marriages.ts'
import type { Sql } from '../sql.ts'

export interface MarriageStore {
  readonly find: (id: string) => MarriageCase | null
  /** Cases opened on a day of the office's calendar (`2026-05-10`, Beijing time), in order of opening. */
  readonly ofDay: (date: string) => MarriageCase[]
  /** Cases that are neither registered, refused nor abandoned, latest change first. */
  readonly open: () => MarriageCase[]
  /** Registered marriages by their date of registration (登记日期), both days included, in order of number. */
  readonly registeredBetween: (from: string, to: string) => MarriageCase[]
  /** The open case that names the bearer of a document on either side. */
  readonly openCaseHolding: (documentNumber: string) => MarriageCase | null
  /**
   * The id and number (`J-预 0007`, counted per day) of the next case. The id carries office, day and epoch and is
   * never given twice; record `marriage.open` in the same turn of the event loop.
   */
  readonly nextCaseId: (
    date: string,
    office: string,
    epoch: number,
  ) => { readonly id: string; readonly caseNumber: string }
}

const snapshotRow = z.object({ snapshot: z.string() })
const numberRow = z.object({ number: z.number() })

export function marriageStore(sql: Sql): MarriageStore {
  return {
    find: (id) => marriageCase(sql, id),
    ofDay: (date) =>
      sql
        .all(snapshotRow, 'select snapshot from marriages where opened_on = ? order by opened_at, id', date)
        .map(caseOf),
    open: () =>
      sql
        .all(snapshotRow, 'select snapshot from marriages where open = 1 order by changed_at desc, id desc')
        .map(caseOf),
    registeredBetween: (from, to) =>
      sql
        .all(
          snapshotRow,
          `select snapshot from marriages where state = 'registered' and registered_on between ? and ?
            order by registered_on, certificate_number`,
          from,
          to,
        )
        .map(caseOf),
    openCaseHolding: (documentNumber) => {
      const row = sql.get(
        snapshotRow,
        `select snapshot from marriages where open = 1 and (man_document = ? or woman_document = ?)
          order by changed_at desc limit 1`,
        documentNumber,
        documentNumber,
      )
      return row && caseOf(row)
    },
    nextCaseId: (date, office, epoch) => {
      const day = `${office}-${date.replaceAll('-', '')}-`
      const last = sql.get(
        numberRow,
        `select coalesce(max(cast(substr(id, -4) as integer)), 0) as number from marriages where id >= ? and id < ?`,
        day,
        `${day}:`,
      )
      const number = String((last?.number ?? 0) + 1).padStart(4, '0')
      return { id: `${day}${epoch}-${number}`, caseNumber: `J-预 ${number}` }
    },
  }
}
