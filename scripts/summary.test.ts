import { describe, expect, it } from 'vitest'
import { countPart, inWords, type Part, parseParts, sum } from './summary.ts'

function part(kind: Part['kind'], exitCode = 0): Part {
  return { name: 'any', kind, exitCode, seconds: 1, report: '' }
}

const loadedFile = (...states: string[]) => ({
  status: states.includes('failed') ? 'failed' : 'passed',
  assertionResults: states.map((status) => ({ status })),
})
const vitestReport = (...testResults: object[]) => JSON.stringify({ testResults })
const playwrightReport = (stats: object, errors: string[] = []) =>
  JSON.stringify({ errors, stats: { expected: 0, unexpected: 0, flaky: 0, skipped: 0, ...stats } })

describe('the closing count', () => {
  it('counts a command without a report as one check by its exit code', () => {
    expect(countPart(part('exit'), null)).toEqual({ passed: 1, failed: 0, skipped: 0 })
    expect(countPart(part('exit', 2), null)).toEqual({ passed: 0, failed: 1, skipped: 0 })
  })

  it('counts each vitest test, and a file that could not be loaded as a failure', () => {
    const report = vitestReport(loadedFile('passed', 'failed', 'skipped'), {
      status: 'failed',
      assertionResults: [],
    })
    expect(countPart(part('vitest', 1), report)).toEqual({ passed: 1, failed: 2, skipped: 1 })
  })

  it('counts a flaky end-to-end test and an error outside of any test as failures', () => {
    const report = playwrightReport({ expected: 3, flaky: 1, skipped: 2 }, ['no browser'])
    expect(countPart(part('playwright', 1), report)).toEqual({ passed: 3, failed: 2, skipped: 2 })
  })

  it('reads the last count a campaign prints', () => {
    expect(countPart(part('line'), 'working\n1 passed, 0 failed\n9 passed, 0 failed\n').passed).toBe(9)
  })

  it('counts a part that ended badly without naming a failure as one failure', () => {
    expect(countPart(part('vitest', 124), vitestReport(loadedFile('passed')))).toMatchObject({ failed: 1 })
    expect(countPart(part('line', 124), 'still working\n')).toEqual({ passed: 0, failed: 1, skipped: 0 })
  })

  it('does not take a missing report for a pass', () => {
    expect(countPart(part('vitest'), null)).toEqual({ passed: 0, failed: 1, skipped: 0 })
  })

  it('sums the parts and names skipped tests only where there are any', () => {
    const counts = [
      { passed: 2, failed: 0, skipped: 0 },
      { passed: 3, failed: 1, skipped: 0 },
    ]
    expect(inWords(sum(counts))).toBe('5 passed, 1 failed')
    expect(inWords({ passed: 5, failed: 0, skipped: 2 })).toBe('5 passed, 0 failed, 2 skipped')
  })

  it('reads the table the shell writes, and refuses a kind it does not know', () => {
    expect(parseParts('end to end\tplaywright\t0\t12\tdist/x.json\n')).toEqual([
      { name: 'end to end', kind: 'playwright', exitCode: 0, seconds: 12, report: 'dist/x.json' },
    ])
    expect(() => parseParts('x\tguess\t0\t1\t\n')).toThrow()
  })
})
