import { existsSync, readFileSync } from 'node:fs'
import { z } from 'zod'

/**
 * The closing count of `npm test` and `npm run test:faults`: reads the table of parts that scripts/parts.sh wrote and
 * prints one line a part, then `N passed, N failed` (and `, N skipped`) summed over all of them, alone on the last line.
 * Exits 1 when anything failed or nothing passed.
 */

export interface Count {
  readonly passed: number
  readonly failed: number
  readonly skipped: number
}

const partSchema = z.tuple([
  z.string(),
  z.enum(['exit', 'vitest', 'playwright', 'line']),
  z.coerce.number().int(),
  z.coerce.number().int(),
  z.string(),
])

export interface Part {
  readonly name: string
  readonly kind: z.infer<typeof partSchema>[1]
  readonly exitCode: number
  readonly seconds: number
  readonly report: string
}

const vitestSchema = z.object({
  testResults: z.array(
    z.object({ status: z.string(), assertionResults: z.array(z.object({ status: z.string() })) }),
  ),
})

const playwrightSchema = z.object({
  errors: z.array(z.unknown()),
  stats: z.object({ expected: z.int(), unexpected: z.int(), flaky: z.int(), skipped: z.int() }),
})

const none: Count = { passed: 0, failed: 0, skipped: 0 }

const readers: Record<Exclude<Part['kind'], 'exit'>, (report: string) => Count> = {
  vitest(report) {
    const files = vitestSchema.parse(JSON.parse(report)).testResults
    const states = files.flatMap((file) => file.assertionResults.map((test) => test.status))
    const passed = states.filter((state) => state === 'passed').length
    const failedTests = states.filter((state) => state === 'failed').length
    // A file that could not be loaded holds no failed test and is a failure all the same.
    const failedFiles = files.filter(
      (file) => file.status === 'failed' && !file.assertionResults.some((test) => test.status === 'failed'),
    ).length
    return { passed, failed: failedTests + failedFiles, skipped: states.length - passed - failedTests }
  },
  playwright(report) {
    const { stats, errors } = playwrightSchema.parse(JSON.parse(report))
    // A test that passes only now and then has failed.
    return {
      passed: stats.expected,
      failed: stats.unexpected + stats.flaky + errors.length,
      skipped: stats.skipped,
    }
  },
  line(report) {
    const counts = [...report.matchAll(/^(\d+) passed, (\d+) failed(?:, (\d+) skipped)?$/gm)]
    const last = counts.at(-1)
    if (last === undefined) throw new Error('no line `N passed, N failed`')
    return { passed: Number(last[1]), failed: Number(last[2]), skipped: Number(last[3] ?? 0) }
  },
}

/**
 * What one part adds to the count. `report` is the text of its report, null when it wrote none. A part that failed
 * without naming a failure, or passed without a report that can be read, counts as one failure.
 */
export function countPart(part: Part, report: string | null): Count {
  if (part.kind === 'exit') return part.exitCode === 0 ? { ...none, passed: 1 } : { ...none, failed: 1 }
  const count = report === null ? null : countReport(part.kind, report)
  if (count === null) return { ...none, failed: 1 }
  return part.exitCode !== 0 && count.failed === 0 ? { ...count, failed: 1 } : count
}

function countReport(kind: Exclude<Part['kind'], 'exit'>, report: string): Count | null {
  try {
    return readers[kind](report)
  } catch (error) {
    process.stderr.write(`a ${kind} report could not be read: ${String(error)}\n`)
    return null
  }
}

export function sum(counts: readonly Count[]): Count {
  return counts.reduce(
    (total, count) => ({
      passed: total.passed + count.passed,
      failed: total.failed + count.failed,
      skipped: total.skipped + count.skipped,
    }),
    none,
  )
}

export function inWords(count: Count): string {
  const skipped = count.skipped > 0 ? `, ${count.skipped} skipped` : ''
  return `${count.passed} passed, ${count.failed} failed${skipped}`
}

/** The parts as scripts/parts.sh wrote them: name, kind, exit code, seconds and report file, tab by tab. */
export function parseParts(table: string): Part[] {
  return table
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => {
      const [name, kind, exitCode, seconds, report] = partSchema.parse(line.split('\t'))
      return { name, kind, exitCode, seconds, report }
    })
}

function main(tableFile: string): void {
  const parts = parseParts(readFileSync(tableFile, 'utf8'))
  const counts = parts.map((part) =>
    countPart(part, existsSync(part.report) ? readFileSync(part.report, 'utf8') : null),
  )
  for (const [index, part] of parts.entries()) {
    const words = inWords(counts[index] ?? none)
    process.stdout.write(`${part.name.padEnd(14)} ${`${part.seconds} s`.padStart(7)}   ${words}\n`)
  }
  const total = sum(counts)
  process.stdout.write(`\n${inWords(total)}\n`)
  process.exitCode = total.failed > 0 || total.passed === 0 ? 1 : 0
}

if (import.meta.main) main(z.string().parse(process.argv[2]))
