import type { Side } from '../../domain/marriage/party.ts'

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
