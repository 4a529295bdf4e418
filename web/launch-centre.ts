import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import type { LaunchCentre } from '../services/runtime.ts'

/** Milliseconds a centre gets to close its database before it is ended. */
const patience = 5_000

/**
 * Starts the training centre as a process of its own, with the Node this host runs on, and answers with the first line
 * it prints. Its standard input stays open as long as the host lives, so that it can end with a host that was killed.
 *
 * @throws when the process ends before it has printed a line
 */
export const launchCentre: LaunchCentre = async (script, args) => {
  const child = spawn(process.execPath, [fileURLToPath(script), ...args], {
    stdio: ['pipe', 'pipe', 'inherit'],
  })
  const line = await firstLine(child)
  return { line, stop: () => stop(child) }
}

async function firstLine(child: ChildProcess): Promise<string> {
  if (!child.stdout) throw new Error('the centre was started without an output')
  const lines = createInterface({ input: child.stdout })
  const [line] = await Promise.race([once(lines, 'line'), endedEarly(child)])
  return String(line)
}

async function endedEarly(child: ChildProcess): Promise<never> {
  const [code, signal] = await once(child, 'exit')
  throw new Error(`the training centre ended before it was ready (${signal ?? `exit code ${code}`})`)
}

async function stop(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return
  const ended = once(child, 'exit')
  child.kill('SIGTERM')
  const impatient = setTimeout(() => child.kill('SIGKILL'), patience)
  await ended
  clearTimeout(impatient)
}
