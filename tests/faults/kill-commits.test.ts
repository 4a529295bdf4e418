import { expect, test } from 'vitest'
import { runKillCampaign } from './kill-commits.campaign.ts'

test('killed ten times in the middle of its commits, an office has lost nothing it was told was saved', async () => {
  const losses: string[] = []
  const outcome = await runKillCampaign(10, 20260510, (line) => losses.push(line))
  expect(losses).toEqual([])
  expect(outcome).toEqual({ passed: 10, failed: 0 })
})
