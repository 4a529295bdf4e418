import { type ChildProcess, execFile, spawn } from 'node:child_process'
import { once } from 'node:events'
import { access, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import { promisify } from 'node:util'
import { openSerial } from '../transport/serial.ts'
import type { Transport } from '../transport/transport.ts'
import type { CardReaderSimulator } from './card-reader-simulator.ts'
import { createSimulatedModule, type ModuleParts } from './simulated-module.ts'

/** Whether this machine can make pseudo-terminals with socat. */
export async function hasSocat(): Promise<boolean> {
  return promisify(execFile)('socat', ['-V']).then(
    () => true,
    () => false,
  )
}

/** socat makes its two terminals within milliseconds; a machine that needs longer than this is broken. */
const START_LIMIT_MS = 5000
const START_CHECK_MS = 10

/** One pair of pseudo-terminals: the office's end as a path, the module's end as a line. */
interface Cable {
  readonly socat: ChildProcess
  readonly module: Transport
}

/** The simulated reader on a pseudo-terminal: the program opens it as it would a serial port. */
export async function startPtySimulator(parts: ModuleParts): Promise<CardReaderSimulator> {
  const folder = await mkdtemp(join(tmpdir(), 'tongban-reader-'))
  const path = join(folder, 'reader')
  const modulePath = join(folder, 'module')
  let cable: Cable | null = null
  const module = createSimulatedModule(parts, (bytes) => send(bytes))

  /** A line that breaks while bytes are on it loses them, as a real one does. */
  function send(bytes: Uint8Array) {
    const line = cable
    line?.module.write(bytes).catch(() => {
      if (cable === line) cable = null
    })
  }

  async function plug() {
    if (cable) return
    // Kept output streams would keep the test runner waiting for them.
    const socat = spawn('socat', [`pty,raw,echo=0,link=${path}`, `pty,raw,echo=0,link=${modulePath}`], {
      stdio: 'ignore',
    })
    await Promise.race([once(socat, 'spawn'), once(socat, 'error').then(([error]) => Promise.reject(error))])
    await madeBoth(path, modulePath)
    const opened = await openSerial(modulePath)
    if (!opened.ok) throw new Error(`the simulator cannot open its own end: ${opened.loss.detail}`)
    opened.transport.onBytes(module.receive)
    cable = { socat, module: opened.transport }
  }

  async function unplug() {
    module.powerOff()
    const pulled = cable
    cable = null
    if (!pulled) return
    const ended = once(pulled.socat, 'exit')
    if (pulled.socat.exitCode === null && pulled.socat.signalCode === null) {
      pulled.socat.kill('SIGKILL')
      await ended
    }
    await pulled.module.close()
    // A killed socat leaves its links behind; an unplugged reader has no path.
    await Promise.all([rm(path, { force: true }), rm(modulePath, { force: true })])
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

async function madeBoth(...paths: readonly string[]): Promise<void> {
  const deadline = Date.now() + START_LIMIT_MS
  for (;;) {
    const made = await Promise.all(paths.map(exists))
    if (made.every(Boolean)) return
    if (Date.now() > deadline) throw new Error('socat made no pseudo-terminals')
    await delay(START_CHECK_MS)
  }
}

function exists(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  )
}
