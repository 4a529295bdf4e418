import { type ChildProcessByStdio, execFile, spawn } from 'node:child_process'
import { once } from 'node:events'
import { access, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Readable, Writable } from 'node:stream'
import { setTimeout as delay } from 'node:timers/promises'
import { promisify } from 'node:util'
import type { CardReaderSimulator } from './card-reader-simulator.ts'
import { createSimulatedModule, type ModuleParts } from './simulated-module.ts'

/** Whether this machine can make pseudo-terminals with socat. */
export async function hasSocat(): Promise<boolean> {
  return promisify(execFile)('socat', ['-V']).then(
    () => true,
    () => false,
  )
}

/** socat makes its terminal within milliseconds; a machine that needs longer than this is broken. */
const START_LIMIT_MS = 5000
const START_CHECK_MS = 10

/**
 * The simulated reader on a pseudo-terminal: the program opens it as it would a serial port.
 *
 * The module's end is socat's own input and output. They are pipes of this process, so socat ends with it however it
 * ends; its stderr is nobody's, since an inherited stream would keep a test runner waiting.
 */
export async function startPtySimulator(parts: ModuleParts): Promise<CardReaderSimulator> {
  const folder = await mkdtemp(join(tmpdir(), 'tongban-reader-'))
  const path = join(folder, 'reader')
  let socat: ChildProcessByStdio<Writable, Readable, null> | null = null
  const module = createSimulatedModule(parts, send)

  /** A line that is being unplugged loses what is on it, as a real one does. */
  function send(bytes: Uint8Array) {
    if (socat?.stdin.writable) socat.stdin.write(bytes)
  }

  async function plug() {
    if (socat) return
    const started = spawn('socat', ['-', `pty,raw,echo=0,link=${path}`], {
      stdio: ['pipe', 'pipe', 'ignore'],
    })
    started.stdin.on('error', () => started.kill())
    started.stdout.on('data', (bytes: Buffer) => module.receive(bytes))
    await Promise.race([
      once(started, 'spawn'),
      once(started, 'error').then(([error]) => Promise.reject(error)),
    ])
    await appeared(path)
    socat = started
  }

  async function unplug() {
    module.powerOff()
    const pulled = socat
    socat = null
    if (!pulled) return
    if (pulled.exitCode === null && pulled.signalCode === null) {
      const ended = once(pulled, 'exit')
      pulled.kill('SIGKILL')
      await ended
    }
    // A killed socat leaves its link behind; an unplugged reader has no path.
    await rm(path, { force: true })
  }

  await plug()
  return {
    candidate: { kind: 'serial', path },
    path,
    lay: module.lay,
    lift: module.lift,
    behave: module.behave,
    push: send,
    unplug,
    plug,
    close: async () => {
      await unplug()
      await rm(folder, { recursive: true, force: true })
    },
  }
}

async function appeared(path: string): Promise<void> {
  const deadline = Date.now() + START_LIMIT_MS
  while (!(await exists(path))) {
    if (Date.now() > deadline) throw new Error('socat made no pseudo-terminal')
    await delay(START_CHECK_MS)
  }
}

function exists(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  )
}
