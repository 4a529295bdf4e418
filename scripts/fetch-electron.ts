import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'

/**
 * Fetches Electron's runtime with Electron's own installer (checksums included), after asking whether its host answers
 * at all: the installer itself would wait for minutes in a network that drops packets.
 *
 * Exit codes: 0 fetched, 1 not to be had here.
 */

const patience = 4_000
const releaseHost = process.env.ELECTRON_MIRROR ?? 'https://github.com/electron/electron/releases/download/'
const installer = fileURLToPath(new URL('../node_modules/electron/install.js', import.meta.url))

process.exitCode =
  (await answers(releaseHost)) && spawnSync(process.execPath, [installer], { stdio: 'inherit' }).status === 0
    ? 0
    : 1

async function answers(address: string): Promise<boolean> {
  try {
    const response = await fetch(address, { method: 'HEAD', signal: AbortSignal.timeout(patience) })
    return response.status < 500
  } catch (cause) {
    process.stderr.write(
      `tongban: ${new URL(address).host} does not answer (${cause instanceof Error ? cause.message : String(cause)})\n`,
    )
    return false
  }
}
