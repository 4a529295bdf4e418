import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import { expect, it } from 'vitest'
import { tryMutatedFrame } from './mutated-frames.ts'

it('ten thousand mutated frames: no throw, no difference when split, the next good frame found', () => {
  const faults = Array.from({ length: 10_000 }, (_, seed) => tryMutatedFrame(seed)).filter(
    (fault) => fault !== null,
  )
  expect(faults).toEqual([])
})

it('the campaign prints its count and ends well', async () => {
  const script = new URL('./frames.campaign.ts', import.meta.url).pathname
  const { stdout } = await promisify(execFile)(process.execPath, [script, '--count', '200', '--seed', '77'])
  expect(stdout.trim()).toBe('200 passed, 0 failed')
})
