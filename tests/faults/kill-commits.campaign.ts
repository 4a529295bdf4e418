/**
 * `node tests/faults/kill-commits.campaign.ts --count 500 [--seed 1]`: kills a writer at random moments during its
 * commits and looks whether anything it had acknowledged is missing. Each office is killed ten times before a new one
 * begins, so that every kill also meets the leavings of the one before. Ends with `N passed, N failed`; exit 1 when
 * one failed.
 */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { storyKey } from '../support/registration-story.ts'
import { seededRandom } from '../support/seeded-random.ts'
import { killWriter, lossesIn, removeOffice } from './killed-writer.ts'

const killsPerOffice = 10
/** Most commits waited for before the kill, and most milliseconds after the last of them. */
const commitsAtMost = 60
const delayAtMostMs = 6

export async function runKillCampaign(
  count: number,
  seed: number,
  report: (line: string) => void,
): Promise<{ readonly passed: number; readonly failed: number }> {
  const folder = mkdtempSync(join(tmpdir(), 'tongban-kill-'))
  const file = join(folder, 'office.db')
  const key = storyKey(`kill campaign ${seed}`)
  const random = seededRandom(seed)
  let failed = 0
  try {
    for (let run = 0; run < count; run += 1) {
      if (run % killsPerOffice === 0) removeOffice(file)
      const moment = {
        afterCommits: 1 + Math.floor(random() * commitsAtMost),
        delayMs: random() * delayAtMostMs,
      }
      const losses = lossesIn(file, key, await killWriter(file, key, moment))
      if (losses.length > 0) failed += 1
      for (const loss of losses) report(`run ${run}: ${loss}`)
    }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
  return { passed: count - failed, failed }
}

if (import.meta.main) {
  const { values } = parseArgs({
    options: { count: { type: 'string', default: '500' }, seed: { type: 'string', default: '1' } },
  })
  const { passed, failed } = await runKillCampaign(Number(values.count), Number(values.seed), (line) =>
    console.log(line),
  )
  console.log(`${passed} passed, ${failed} failed`)
  process.exitCode = failed === 0 ? 0 : 1
}
