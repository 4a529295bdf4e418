/** What was measured once: all values in one unit, in the order they came. */
export interface Series {
  readonly name: string
  readonly unit: 'ms' | 'KB' | 'MB' | 'per s'
  readonly values: readonly number[]
}

/** A line of the report. `baseline` is what it was compared with in the same run. */
export interface Measurement extends Summary {
  readonly name: string
  readonly unit: Series['unit']
  readonly goal: string | null
  readonly met: boolean | null
  readonly baseline: (Summary & { readonly name: string }) | null
}

export interface Summary {
  readonly n: number
  readonly median: number
  readonly p90: number
  readonly p99: number
  readonly max: number
}

export function summaryOf(values: readonly number[]): Summary {
  const sorted = [...values].sort((a, b) => a - b)
  const at = (share: number) =>
    sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? Number.NaN
  return { n: sorted.length, median: at(0.5), p90: at(0.9), p99: at(0.99), max: at(1) }
}

/** `met` judges the measurement, with its baseline where it has one. */
export function measurement(
  series: Series,
  goal: { readonly text: string; readonly met: (self: Summary, baseline: Summary) => boolean } | null = null,
  baseline: Series | null = null,
): Measurement {
  const self = summaryOf(series.values)
  const other = baseline ? summaryOf(baseline.values) : self
  return {
    name: series.name,
    unit: series.unit,
    ...self,
    goal: goal?.text ?? null,
    met: goal ? goal.met(self, other) : null,
    baseline: baseline ? { name: baseline.name, ...other } : null,
  }
}

/** Milliseconds one piece of work takes. */
export async function timed(work: () => unknown): Promise<number> {
  const start = performance.now()
  await work()
  return performance.now() - start
}
