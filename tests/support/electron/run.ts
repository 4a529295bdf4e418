import { once } from 'node:events'
import { registerHooks } from 'node:module'
import { type AddressInfo, createServer } from 'node:net'
import { standIn } from './control.ts'

/**
 * Runs the desktop shell as a process of its own, over the stand-in, for a test that drives it from outside:
 *
 *   node tests/support/electron/run.ts USER_DATA_FOLDER [the shell's own arguments]
 *
 * Once the window shows its page, one line of JSON tells where Chromium can be driven: `{"cdp":"http://127.0.0.1:…"}`.
 * SIGTERM ends it as the system would end the program.
 */

const [userData, ...args] = process.argv.slice(2)
if (userData === undefined) throw new Error('usage: run.ts USER_DATA_FOLDER [arguments]')
standIn.userData = userData
standIn.debugPort = await freePort()
process.argv = [process.execPath, '.', ...args]

const electron = new URL('./index.ts', import.meta.url).href
registerHooks({
  resolve: (specifier, context, next) =>
    specifier === 'electron' ? { url: electron, shortCircuit: true } : next(specifier, context),
})

const { app } = await import('./app.ts')
const { BrowserWindow } = await import('./browser-window.ts')
app.once('web-contents-created', () => setImmediate(announce))
process.once('SIGTERM', () => app.quit())
standIn.exit.promise.then((code) => {
  for (const text of standIn.errorBoxes) process.stderr.write(`${text}\n`)
  process.exit(code)
})
await import('../../../electron/main.ts')

async function announce(): Promise<void> {
  const window = BrowserWindow.all.at(-1)
  if (!window) throw new Error('the shell opened no window')
  await once(window, 'ready-to-show')
  process.stdout.write(`${JSON.stringify({ cdp: `http://127.0.0.1:${standIn.debugPort}` })}\n`)
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  server.close()
  await once(server, 'close')
  return port
}
