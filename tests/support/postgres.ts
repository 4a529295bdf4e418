import { type ChildProcess, execFileSync, spawn } from 'node:child_process'
import { once } from 'node:events'
import { chownSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'

/** A PostgreSQL server of its own for one test or benchmark, durable as in production (fsync on). */
export interface TestPostgres {
  readonly url: string
  readonly process: ChildProcess
  readonly stop: () => Promise<void>
}

/**
 * Starts Debian's PostgreSQL in a fresh folder, reachable over a Unix socket in that folder alone. As root it runs as
 * user `postgres`, because the server refuses to run as root. `settings` are added to the command line (`name=value`).
 *
 * Throws when PostgreSQL is not installed or does not come up.
 */
export async function startPostgres(settings: readonly string[] = []): Promise<TestPostgres> {
  const programs = programFolder()
  const folder = mkdtempSync(join(tmpdir(), 'tongban-pg-'))
  const owner = serverOwner()
  if (owner) chownSync(folder, owner.uid, owner.gid)
  const data = join(folder, 'data')
  execFileSync(
    join(programs, 'initdb'),
    [
      '--pgdata',
      data,
      '--username',
      'postgres',
      '--encoding',
      'UTF8',
      '--locale',
      'C.UTF-8',
      '--auth',
      'trust',
    ],
    { cwd: folder, stdio: 'pipe', ...owner },
  )

  const port = 20_000 + Math.floor(Math.random() * 30_000)
  const options = [
    `unix_socket_directories=${folder}`,
    'listen_addresses=',
    'fsync=on',
    `port=${port}`,
    ...settings,
  ]
  const server = spawn(
    join(programs, 'postgres'),
    ['-D', data, ...options.flatMap((option) => ['-c', option])],
    { cwd: folder, stdio: ['ignore', 'ignore', 'pipe'], ...owner },
  )
  await untilReady(server)
  return {
    url: `postgres://postgres@/postgres?host=${encodeURIComponent(folder)}&port=${port}`,
    process: server,
    stop: async () => {
      if (server.exitCode === null) {
        const exited = once(server, 'exit')
        // SIGINT is PostgreSQL's "fast" shutdown: it does not wait for clients.
        server.kill('SIGINT')
        await exited
      }
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

const debianFolder = '/usr/lib/postgresql'

function programFolder(): string {
  const newest = readdirSync(debianFolder)
    .map(Number)
    .filter(Number.isFinite)
    .sort((a, b) => b - a)[0]
  if (newest === undefined) throw new Error(`no PostgreSQL in ${debianFolder}: apt-get install postgresql`)
  return join(debianFolder, String(newest), 'bin')
}

function serverOwner(): { uid: number; gid: number } | undefined {
  if (process.getuid?.() !== 0) return undefined
  const id = (what: string) => Number(execFileSync('id', [what, 'postgres'], { encoding: 'utf8' }))
  return { uid: id('-u'), gid: id('-g') }
}

async function untilReady(server: ChildProcess): Promise<void> {
  if (!server.stderr) throw new Error('the server has no stderr')
  const lines: string[] = []
  const reader = createInterface({ input: server.stderr })
  await new Promise<void>((resolve, reject) => {
    reader.on('line', (line) => {
      lines.push(line)
      if (line.includes('ready to accept connections')) resolve()
    })
    server.once('exit', (code) => reject(new Error(`postgres ended with ${code}:\n${lines.join('\n')}`)))
    server.once('error', reject)
  })
}
