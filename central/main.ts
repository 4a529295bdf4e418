import { fstatSync } from 'node:fs'
import { parseArguments } from './arguments.ts'
import { errorFacts, stderrLog as log } from './log.ts'
import { startSweeping } from './nonce-sweep.ts'
import { type OpenCentre, openCentre } from './open-centre.ts'
import { buildServer } from './server.ts'

/** The central system as a process of its own (`arguments.ts` lists what it may be told). */
async function main(): Promise<void> {
  const settings = parseArguments(process.argv.slice(2), process.env)
  if (!settings.ok) return end(2, settings.refusal)
  const opened = await openCentre(settings.value, log)
  if (!opened.ok) return end(2, opened.refusal)
  await serve(opened.value, settings.value)
}

async function serve(
  { parts, close }: OpenCentre,
  { host, port }: { host: string; port: number },
): Promise<void> {
  const app = buildServer(parts)
  const stopSweeping = startSweeping(parts.database, parts.now, log)
  const url = await app.listen({ host, port })
  const stop = once(async (reason: string) => {
    log('stopping', { reason })
    stopSweeping()
    // Requests at work are answered first; then the records close.
    await app.close()
    await close()
    process.exit(0)
  })
  process.on('SIGTERM', () => void stop('SIGTERM'))
  process.on('SIGINT', () => void stop('SIGINT'))
  if (hasParentOnStdin()) process.stdin.on('close', () => void stop('parent gone')).resume()
  // A parent that was killed while this one started reads nothing any more.
  process.stdout.on('error', () => void stop('parent gone'))

  const { publicKey, algorithm } = parts.key
  process.stdout.write(`${JSON.stringify({ ready: true, url, publicKey, algorithm })}\n`)
}

/** A pipe on stdin is held by the parent and closes when it dies; a terminal or /dev/null says nothing about one. */
function hasParentOnStdin(): boolean {
  const stdin = fstatSync(0)
  return stdin.isFIFO() || stdin.isSocket()
}

function once(act: (reason: string) => Promise<void>): (reason: string) => Promise<void> {
  let running: Promise<void> | null = null
  return (reason) => {
    running ??= act(reason).catch(fail)
    return running
  }
}

function end(code: number, sentence: string): void {
  process.stderr.write(`${sentence}\n`)
  process.exit(code)
}

function fail(error: unknown): void {
  log('fault', errorFacts(error))
  end(1, `the centre stopped: ${error instanceof Error ? error.message : String(error)}`)
}

main().catch(fail)
