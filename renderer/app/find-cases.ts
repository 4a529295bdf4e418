import type { CaseSummary } from '../api/types.ts'

/** The cases whose number or one of whose names holds every word typed, the one changed last first. */
export function findCases(cases: readonly CaseSummary[], wanted: string): CaseSummary[] {
  const words = wanted.trim().toLowerCase().split(/\s+/)
  return cases
    .filter((one) =>
      words.every((word) => `${one.caseNumber} ${one.manName} ${one.womanName}`.toLowerCase().includes(word)),
    )
    .toSorted((a, b) => b.changedAt.localeCompare(a.changedAt))
}
