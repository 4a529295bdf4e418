import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { startHost } from '../tests/support/host-process.ts'
import { type Measurement, measurement } from './statistics.ts'

const starts = 5

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

async function startOnce(home: string): Promise<{ ms: number; megabytes: number }> {
  const start = performance.now()
  const host = await startHost(home, { NODE_COMPILE_CACHE: join(home, 'compiled') })
  try {
    await firstAnswer(host.url)
    return { ms: performance.now() - start, megabytes: residentMegabytes(host.pid) }
  } finally {
    await host.stop()
  }
}

/** The address is good once: it gives the window's cookie, and with that the first page. */
async function firstAnswer(url: string): Promise<void> {
  const entry = await fetch(url, { redirect: 'manual' })
  const cookie = entry.headers.get('set-cookie')?.split(';')[0]
  const page = await fetch(new URL('/', url), { headers: { cookie: cookie ?? '' } })
  if (!page.ok) throw new Error(`the host answered ${page.status}`)
  await page.text()
}

function residentMegabytes(pid: number): number {
  const [, kilobytes] = /^VmRSS:\s+(\d+) kB/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8')) ?? []
  return Number(kilobytes) / 1_000
}
