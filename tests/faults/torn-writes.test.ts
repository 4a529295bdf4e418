import { describe, expect, it } from 'vitest'
import { runTornCampaign } from './torn-writes.campaign.ts'

describe('power cuts in the middle of writing', () => {
  it('lose nothing that an office was told was saved, and leave `db check` clean', () => {
    const losses: string[] = []
    const report = (line: string) => losses.push(line)
    const outcome = runTornCampaign({ count: 20, seed: 20260510, trusted: true, report })
    expect(losses).toEqual([])
    expect(outcome).toEqual({ passed: 20, failed: 0 })
  })

  it('are seen: on a disk that says "synced" and has not, the same campaign finds what was lost', () => {
    const losses: string[] = []
    const report = (line: string) => losses.push(line)
    const { failed } = runTornCampaign({ count: 10, seed: 20260510, trusted: false, report })
    expect(failed).toBeGreaterThan(3)
    expect(losses.length).toBeGreaterThanOrEqual(failed)
  })
})
