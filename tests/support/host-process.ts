import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'

const main = fileURLToPath(new URL('../../web/main.ts', import.meta.url))

/** The program as `npm start` runs it without a display: a process of its own, its office in a folder of its own. */
export interface HostProcess {
  readonly url: string
  readonly pid: number
  /** The training office's folder. */
  readonly office: string
  /** Asks it to end, and waits until it has. */
  readonly stop: () => Promise<void>
  /** No warning, no last words. */
  readonly kill: () => Promise<void>
}

export function newHome(): string {
  return mkdtempSync(join(tmpdir(), 'tongban-e2e-'))
}

export function removeHome(home: string): void {
  rmSync(home, { recursive: true, force: true })
}

/**
 * Starts the host over `home`; the same home again is the same office again. `words` stand on its command line as
 * they would after `npm start --`.
 */
export async function startHost(
  home: string,
  environment: Readonly<Record<string, string>> = {},
  words: readonly string[] = [],
): Promise<HostProcess> {
  const child = spawn(process.execPath, [main, '--no-open', ...words], {
    stdio: ['ignore', 'pipe', 'inherit'],
    env: { ...process.env, ...environment, XDG_DATA_HOME: home },
  })
  const url = await firstUrl(child)
  const end = async (signal: NodeJS.Signals) => {
    if (child.exitCode !== null || child.signalCode !== null) return
    const ended = once(child, 'exit')
    child.kill(signal)
    await ended
  }
  return {
    url,
    pid: child.pid ?? 0,
    office: join(home, 'tongban', 'training'),
    stop: () => end('SIGTERM'),
    kill: () => end('SIGKILL'),
  }
}

async function firstUrl(child: ChildProcess): Promise<string> {
  if (!child.stdout) throw new Error('the host has no output')
  for await (const line of createInterface({ input: child.stdout })) {
    const [url] = /http:\/\/\S+/.exec(line) ?? []
    if (url) {
      // Read on, so that the host never blocks on a full pipe.
      child.stdout.resume()
      return url
    }
  }
  throw new Error('the host ended without an address')
}
