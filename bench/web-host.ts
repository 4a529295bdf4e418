import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import { type Measurement, measurement } from './statistics.ts'

const starts = 5
const main = fileURLToPath(new URL('../web/main.ts', import.meta.url))

/** From starting the host process to its first answer, in an office that was opened before; and what it then holds. */
export async function webHost(): Promise<Measurement[]> {
  const directory = mkdtempSync(join(tmpdir(), 'tongban-bench-'))
  try {
    await startOnce(directory)
    const times: number[] = []
    const resident: number[] = []
    for (let turn = 0; turn < starts; turn++) {
      const { ms, megabytes } = await startOnce(directory)
      times.push(ms)
      resident.push(megabytes)
    }
    return [
      measurement(
        { name: 'web host, start to first answer', unit: 'ms', values: times },
        { text: 'under 3,000 ms', met: ({ max }) => max < 3_000 },
      ),
      measurement(
        { name: 'web host, resident', unit: 'MB', values: resident },
        { text: 'under 250 MB', met: ({ max }) => max < 250 },
      ),
    ]
  } finally {
    rmSync(directory, { recursive: true, force: true })
  }
}

async function startOnce(directory: string): Promise<{ ms: number; megabytes: number }> {
  const start = performance.now()
  const host = spawn(process.execPath, [main, '--no-open'], {
    stdio: ['pipe', 'pipe', 'inherit'],
    env: { ...process.env, XDG_DATA_HOME: directory },
  })
  const url = await urlOf(host)
  const page = await fetch(url, { redirect: 'follow' })
  if (!page.ok) throw new Error(`the host answered ${page.status}`)
  const ms = performance.now() - start
  const megabytes = residentMegabytes(host.pid)
  const ended = once(host, 'exit')
  host.kill('SIGTERM')
  await ended
  return { ms, megabytes }
}

async function urlOf(host: ChildProcess): Promise<string> {
  if (!host.stdout) throw new Error('the host has no output')
  for await (const line of createInterface({ input: host.stdout })) {
    const [url] = /http:\/\/\S+/.exec(line) ?? []
    if (url) return url
  }
  throw new Error('the host ended without a URL')
}

function residentMegabytes(pid: number | undefined): number {
  const [, kilobytes] = /^VmRSS:\s+(\d+) kB/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8')) ?? []
  return Number(kilobytes) / 1_000
}
