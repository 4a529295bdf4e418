/**
 * Mutated frames by the million: `node tests/faults/frames.campaign.ts --count 1000000 [--seed 1]`.
 * Prints the seed of each failure, so that it can be run again alone with `--seed N --count 1`.
 */
import { parseArgs } from 'node:util'
import { tryMutatedFrame } from './mutated-frames.ts'

const { values } = parseArgs({
  options: { count: { type: 'string', default: '1000000' }, seed: { type: 'string', default: '1' } },
})
const count = Number(values.count)
const first = Number(values.seed)
if (!Number.isSafeInteger(count) || count < 1 || !Number.isSafeInteger(first)) {
  console.error('--count and --seed are whole numbers, --count at least 1')
  process.exit(2)
}

const SHOWN_FAILURES = 20
let failed = 0
for (let seed = first; seed < first + count; seed++) {
  const fault = tryMutatedFrame(seed)
  if (fault === null) continue
  failed += 1
  if (failed <= SHOWN_FAILURES) console.error(`seed ${seed}: ${fault}`)
}
console.log(`${count - failed} passed, ${failed} failed`)
process.exit(failed === 0 ? 0 : 1)
