import { once } from 'node:events'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { startOffice } from '../services/runtime.ts'
import { parseArguments, type WebArguments } from './arguments.ts'
import { findBrowser, openBrowser, profileFolder } from './browser.ts'
import { dataFolder, hasDisplay, thisMachine } from './data-folder.ts'
import { openHost, type WebHost } from './host.ts'
import { launchCentre } from './launch-centre.ts'
import { listScreenFiles, systemFontsDirectory } from './screen-files.ts'

/**
 * `npm start` where there is no Electron: the same program, served on loopback to the installed Chromium.
 * Exit codes: 0 closed, 1 could not start (the reason is printed), 2 wrong arguments.
 */

const dist = fileURLToPath(new URL('../dist', import.meta.url))

const parsed = parseArguments(process.argv.slice(2))
if (parsed.kind === 'stop') {
  const output = parsed.exitCode === 0 ? process.stdout : process.stderr
  output.write(parsed.text)
  process.exitCode = parsed.exitCode
} else {
  process.exitCode = await run(parsed.arguments)
}

async function run(args: WebArguments): Promise<0 | 1> {
  const folder = dataFolder(thisMachine)
  const started = await startOffice({
    directory: args.office ?? join(folder, 'training'),
    training: args.office === null,
    launchCentre,
    fontsDirectory: null,
  })
  if (!started.ok) {
    const { sentence, remedy } = started.refusal
    print(process.stderr, sentence.zh, sentence.en, ...(remedy ? [remedy.zh, remedy.en] : []))
    return 1
  }
  const office = started.value
  office.onFault((sentence) => print(process.stderr, sentence.zh, sentence.en))
  const face = office.openFace()
  try {
    const files = listScreenFiles(join(dist, 'renderer'), [join(dist, 'fonts'), systemFontsDirectory])
    const host = await openHost({ face, files, port: args.port })
    await serveUntilClosed(host, args, folder)
    await host.close()
    return 0
  } catch (error) {
    if (!isPortTrouble(error)) throw error
    print(
      process.stderr,
      `端口 ${args.port} 不能使用（${error.code}）。`,
      `Port ${args.port} cannot be used (${error.code}). Choose another with --port.`,
    )
    return 1
  } finally {
    face.close()
    await office.close()
  }
}

/** Resolves when the window is closed or the process is asked to end, whichever comes first. */
async function serveUntilClosed(host: WebHost, args: WebArguments, folder: string): Promise<void> {
  const asked = Promise.race([once(process, 'SIGINT'), once(process, 'SIGTERM')])
  const browser = args.openBrowser && hasDisplay(thisMachine) ? findBrowser(process.env.PATH ?? '') : null
  print(process.stdout, host.url)
  if (browser === null) {
    if (args.openBrowser)
      print(
        process.stdout,
        '没有可用的屏幕或浏览器，请在浏览器中打开上面的地址（只能用一次）。',
        'No display or no browser here: open the address above in one (it is good once).',
      )
    await asked
    return
  }
  const window = openBrowser({
    executable: browser,
    url: host.url,
    profile: profileFolder(browser, folder),
    kiosk: args.kiosk,
    asRoot: process.getuid?.() === 0,
  })
  await Promise.race([once(window, 'exit'), asked])
  window.kill('SIGTERM')
}

function print(stream: NodeJS.WriteStream, ...lines: readonly string[]): void {
  stream.write(`${lines.join('\n')}\n`)
}

function isPortTrouble(error: unknown): error is Error & { code: string } {
  return error instanceof Error && 'code' in error && (error.code === 'EADDRINUSE' || error.code === 'EACCES')
}
