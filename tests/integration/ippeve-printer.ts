import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'

/** A real IPP printer (CUPS' `ippeveprinter`) whose paper path is a shell script of the test's. */
export interface IppevePrinter {
  readonly uri: string
  /** Folder the script runs in: what it "prints" lies here. */
  readonly folder: string
  /** SIGKILL: the power goes. */
  readonly powerOff: () => Promise<void>
}

/** What the printers of one test file stand on. */
export interface PrintBench {
  readonly start: (name: string, paperPath: string) => Promise<IppevePrinter>
  readonly close: () => Promise<void>
}

/**
 * `ippeveprinter` insists on announcing itself over DNS-SD. Where no Avahi runs, a private one is started on a bus of
 * its own, bound to the loopback, so that the test needs nothing of the machine and leaves nothing on it.
 */
export async function openPrintBench(): Promise<PrintBench> {
  const folder = mkdtempSync(join(tmpdir(), 'print-matrix-'))
  const running: ChildProcess[] = []
  const environment = await announcing(folder, running)

  async function start(name: string, paperPath: string): Promise<IppevePrinter> {
    const home = mkdtempSync(join(folder, 'printer-'))
    const script = join(home, 'paper-path.sh')
    writeFileSync(script, `#!/bin/sh\ncd '${home}'\n${paperPath}\n`, { mode: 0o700 })
    const port = await freePort()
    const printer = spawn(
      'ippeveprinter',
      ['-p', `${port}`, '-n', 'localhost', '-f', 'application/pdf', '-d', home, '-c', script, '-v', name],
      { env: environment, stdio: ['ignore', 'pipe', 'pipe'] },
    )
    running.push(printer)
    printer.stdout.resume()
    printer.stderr.resume()
    return {
      uri: `ipp://localhost:${port}/ipp/print`,
      folder: home,
      powerOff: () => kill(printer),
    }
  }

  return {
    start,
    close: async () => {
      for (const child of running.reverse()) await kill(child)
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

async function announcing(folder: string, running: ChildProcess[]): Promise<NodeJS.ProcessEnv> {
  const avahiRuns = spawnSync('avahi-daemon', ['--check']).status === 0
  if (avahiRuns) return process.env
  const bus = join(folder, 'bus')
  writeFileSync(join(folder, 'bus.conf'), busConfiguration(bus))
  writeFileSync(join(folder, 'avahi.conf'), avahiConfiguration)
  const daemon = spawn(
    'dbus-daemon',
    ['--nofork', '--nopidfile', '--print-address', `--config-file=${folder}/bus.conf`],
    {
      stdio: ['ignore', 'pipe', 'ignore'],
    },
  )
  running.push(daemon)
  await lineOf(daemon, daemon.stdout, /unix:/)
  const environment = { ...process.env, DBUS_SYSTEM_BUS_ADDRESS: `unix:path=${bus}` }
  const avahi = spawn(
    'avahi-daemon',
    ['--no-drop-root', '--no-chroot', '--no-rlimits', '-f', `${folder}/avahi.conf`],
    {
      env: environment,
      stdio: ['ignore', 'ignore', 'pipe'],
    },
  )
  running.push(avahi)
  await lineOf(avahi, avahi.stderr, /Server startup complete/)
  return environment
}

function busConfiguration(socket: string): string {
  return `<!DOCTYPE busconfig PUBLIC "-//freedesktop//DTD D-Bus Bus Configuration 1.0//EN" "http://www.freedesktop.org/standards/dbus/1.0/busconfig.dtd">
<busconfig>
  <listen>unix:path=${socket}</listen>
  <policy context="default"><allow send_destination="*" eavesdrop="true"/><allow eavesdrop="true"/><allow own="*"/></policy>
</busconfig>
`
}

const avahiConfiguration =
  '[server]\nallow-interfaces=lo\n[publish]\npublish-hinfo=no\npublish-workstation=no\n'

/** Resolves at the first line that matches; rejects when the program ends before. */
async function lineOf(child: ChildProcess, stream: NodeJS.ReadableStream, wanted: RegExp): Promise<void> {
  await new Promise<void>((resolve, reject) => {
    child.once('error', reject)
    child.once('exit', (code) => reject(new Error(`${child.spawnfile} ended with ${code}`)))
    createInterface({ input: stream }).on('line', (line) => {
      if (wanted.test(line)) resolve()
    })
  })
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  server.close()
  await once(server, 'close')
  if (address === null || typeof address === 'string') throw new Error('no port')
  return address.port
}

async function kill(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return
  child.kill('SIGKILL')
  await once(child, 'exit')
}
