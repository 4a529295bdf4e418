import { once } from 'node:events'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import { type UtilityProcess, utilityProcess } from 'electron'
import type { LaunchCentre } from '../services/runtime.ts'

/** The centre as one file: Electron strips no types, and reads modules from its archive. */
const bundle = fileURLToPath(new URL('../dist/central/main.mjs', import.meta.url))

/**
 * Starts the training centre as a utility process (a Node of Electron's own; running Electron as Node is switched off)
 * and answers with the first line it prints.
 *
 * @throws when the process ends before it has printed a line
 */
export const launchCentre: LaunchCentre = async (_script, args) => {
  const child = utilityProcess.fork(bundle, [...args], {
    stdio: 'pipe',
    serviceName: 'Tongban training centre',
  })
  const line = await firstLine(child)
  return { line, stop: () => stop(child) }
}

async function firstLine(child: UtilityProcess): Promise<string> {
  if (!child.stdout) throw new Error('the centre was started without an output')
  const lines = createInterface({ input: child.stdout })
  const ended = once(child, 'exit').then(([code]): never => {
    throw new Error(`the training centre ended before it was ready (exit code ${code})`)
  })
  const [line] = await Promise.race([once(lines, 'line'), ended])
  return String(line)
}

async function stop(child: UtilityProcess): Promise<void> {
  if (child.pid === undefined) return
  const ended = once(child, 'exit')
  child.kill()
  await ended
}
