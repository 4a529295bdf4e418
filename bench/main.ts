import { execFileSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { cpus, totalmem } from 'node:os'
import { parseArgs } from 'node:util'
import type { Measurement } from './statistics.ts'

/** `npm run bench -- [--json FILE] [--only NAME]`: every figure of docs/performance.md, measured here and now. */
const benchmarks: Readonly<Record<string, () => Promise<Measurement[]>>> = {
  cardDecoding: async () => (await import('./card-decoding.ts')).cardDecoding(),
  counterLatency: async () => (await import('./counter-latency.ts')).counterLatency(),
  localCommit: async () => (await import('./local-commit.ts')).localCommit(),
  centralRegister: async () => (await import('./central-register.ts')).centralRegister(),
  certificate: async () => (await import('./certificate.ts')).certificate(),
  webHost: async () => (await import('./web-host.ts')).webHost(),
}

const { values } = parseArgs({ options: { json: { type: 'string' }, only: { type: 'string' } } })
if (values.only !== undefined && benchmarks[values.only] === undefined) {
  process.stderr.write(
    `bench: there is no benchmark ${values.only}; there are ${Object.keys(benchmarks).join(', ')}\n`,
  )
  process.exit(2)
}
const measurements: Measurement[] = []
for (const [name, run] of Object.entries(benchmarks)) {
  if (values.only && values.only !== name) continue
  process.stderr.write(`${name} …\n`)
  measurements.push(...(await run()))
}

for (const line of measurements) process.stdout.write(`${textOf(line)}\n`)
if (values.json) writeFileSync(values.json, `${JSON.stringify({ ...machine(), measurements }, null, 2)}\n`)

function machine() {
  const commit = execFileSync('git', ['rev-parse', '--short', 'HEAD'], { encoding: 'utf8' }).trim()
  const [cpu] = cpus()
  return {
    at: new Date().toISOString(),
    commit,
    node: process.version,
    cpu: cpu?.model ?? 'unknown',
    cores: cpus().length,
    memoryGiB: Math.round(totalmem() / 2 ** 30),
  }
}

function textOf({ name, unit, n, median, p90, p99, max, goal, met, baseline }: Measurement): string {
  const figures = (of: { median: number; p90: number; p99: number; max: number }) =>
    `p50 ${short(of.median)}  p90 ${short(of.p90)}  p99 ${short(of.p99)}  max ${short(of.max)} ${unit}`
  const verdict = goal === null ? '' : `  [${met ? 'met' : 'MISSED'}: ${goal}]`
  const beside = baseline ? `\n    beside ${baseline.name}: ${figures(baseline)}` : ''
  return `${name} (n ${n}): ${figures({ median, p90, p99, max })}${verdict}${beside}`
}

function short(value: number): string {
  return value >= 100 ? value.toFixed(0) : value >= 1 ? value.toFixed(2) : value.toFixed(4)
}
