import { describe, expect, it } from 'vitest'
import { isTestCode, projectFiles, textOf } from './repository.ts'

/** Lines: what fits a head, after the best code of this field. */
const limits = { file: 500, test: 600, median: 90, ninetieth: 300 }

function lines(path: string): number {
  return (textOf(path)?.trimEnd() ?? '').split('\n').length
}

/** The value below which `share` of the sorted values lie. */
function quantile(sorted: readonly number[], share: number): number {
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0
}

const sources = projectFiles().filter(
  (path) => /\.(ts|tsx|c|sql|css|sh)$/.test(path) && textOf(path) !== null,
)
const program = sources.filter((path) => !isTestCode(path))
const tests = sources.filter(isTestCode)
const sizes = program.map(lines).sort((a, b) => a - b)

describe('the size of files', () => {
  it(`no file has more than ${limits.file} lines`, () => {
    expect(program.filter((path) => lines(path) > limits.file)).toEqual([])
  })

  it(`no test has more than ${limits.test} lines`, () => {
    expect(tests.filter((path) => lines(path) > limits.test)).toEqual([])
  })

  it('most files are small', () => {
    const [median, ninetieth] = [quantile(sizes, 0.5), quantile(sizes, 0.9)]
    console.info(`${sizes.length} files: median ${median} lines, 90th percentile ${ninetieth}`)
    expect(sizes.length).toBeGreaterThan(0)
    expect(median).toBeLessThanOrEqual(limits.median)
    expect(ninetieth).toBeLessThanOrEqual(limits.ninetieth)
  })

  it('no file is named after what it might hold', () => {
    const vague = /(^|\/)(utils?|helpers?|common|misc|manager)(\.|\/)/i
    expect(sources.filter((path) => vague.test(path))).toEqual([])
  })
})
