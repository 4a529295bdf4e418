import { z } from 'zod'
import { type Side, sideSchema } from '../../domain/marriage/party.ts'
import type { Sql } from '../sql.ts'

export interface Calibration {
  /** Millimetres, steps of 0.1. */
  readonly dx: number
  readonly dy: number
  /** A factor near 1. */
  readonly scale: number
}

export interface PrintRecord {
  readonly sequence: number
  readonly caseId: string
  readonly side: Side
  readonly serial: string
  readonly printer: string
  /** As it stands now: an `unknown` that a clerk answered has their answer. */
  readonly outcome: 'printed' | 'spoiled' | 'unknown'
  readonly reason: string
  readonly formHash: string
  readonly time: string
}

export interface PrintStore {
  readonly calibration: (printer: string) => Calibration | null
  /** Every try to print for one case, oldest first. */
  readonly ofCase: (caseId: string) => PrintRecord[]
}

const calibrationRow = z.object({ dx: z.number(), dy: z.number(), scale: z.number() })
const printRow = z
  .object({
    sequence: z.number(),
    case_id: z.string(),
    side: sideSchema,
    serial: z.string(),
    printer: z.string(),
    outcome: z.enum(['printed', 'spoiled', 'unknown']),
    reason: z.string(),
    form_hash: z.string(),
    time: z.string(),
  })
  .transform(
    ({ case_id, form_hash, ...rest }): PrintRecord => ({ ...rest, caseId: case_id, formHash: form_hash }),
  )

export function printStore(sql: Sql): PrintStore {
  return {
    calibration: (printer) =>
      sql.get(calibrationRow, 'select dx, dy, scale from calibrations where printer = ?', printer),
    ofCase: (caseId) =>
      sql.all(
        printRow,
        `select sequence, case_id, side, serial, printer, outcome, reason, form_hash, time from prints
          where case_id = ? order by sequence`,
        caseId,
      ),
  }
}
