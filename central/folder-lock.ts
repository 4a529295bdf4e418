import { mkdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'

/** A centre that was told to stop ends well within this time. */
const waitForOtherMs = 5_000
const lookAgainMs = 100

/**
 * Takes the folder for this process: two processes on one embedded database would destroy it. A centre that is just
 * stopping is waited for; the mark of a killed one is taken over. Returns the release, or null when another centre
 * keeps running there.
 */
export async function lockFolder(folder: string): Promise<(() => Promise<void>) | null> {
  await mkdir(folder, { recursive: true, mode: 0o700 })
  const file = join(folder, 'centre.pid')
  for (let waited = 0; waited <= waitForOtherMs; waited += lookAgainMs) {
    if (await take(file)) return () => rm(file, { force: true })
    if (!isAlive(Number(await readFile(file, 'utf8')))) await rm(file, { force: true })
    else await pause(lookAgainMs)
  }
  return null
}

async function take(file: string): Promise<boolean> {
  try {
    await writeFile(file, String(process.pid), { flag: 'wx', mode: 0o600 })
    return true
  } catch (error) {
    if (hasCode(error, 'EEXIST')) return false
    throw error
  }
}

function isAlive(pid: number): boolean {
  if (!Number.isInteger(pid) || pid <= 0) return false
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    // EPERM: it lives, under another user.
    return hasCode(error, 'EPERM')
  }
}

function hasCode(error: unknown, code: string): boolean {
  return error instanceof Error && 'code' in error && error.code === code
}
