import type { MarriageCase } from '../../domain/marriage/case.ts'

export interface MarriageStore {
  readonly find: (id: string) => MarriageCase | null
  /** Cases opened on a day of the office's calendar (`2026-05-10`, Beijing time), in order of opening. */
  readonly ofDay: (date: string) => MarriageCase[]
  /** Cases that are neither registered, refused nor abandoned, latest change first. */
  readonly open: () => MarriageCase[]
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
