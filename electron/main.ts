import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { app, dialog, Menu } from 'electron'
import { type OfficeRuntime, startOffice } from '../services/runtime.ts'
import { parseArguments, type ShellArguments } from './arguments.ts'
import { openCallChannel } from './call-channel.ts'
import { recover } from './crash-recovery.ts'
import { guardEverything } from './guards.ts'
import { chooseKeyStore } from './key-store.ts'
import { launchCentre } from './launch-centre.ts'
import { registerScheme, serveScheme } from './scheme.ts'
import { listScreenFiles } from './screen-files.ts'
import { loadWindow, makeWindow } from './windows.ts'

/** The desktop shell: one window over the services. Everything it decides is who may talk to whom. */

const dist = fileURLToPath(new URL('../dist', import.meta.url))
/** A packaged program carries the fonts beside its archive. */
const fontsDirectory = app.isPackaged ? join(process.resourcesPath, 'fonts') : join(dist, 'fonts')
const devTools = !app.isPackaged
const remoteDebugging = ['remote-debugging-port', 'remote-debugging-pipe']

registerScheme()
app.enableSandbox()
if (app.isPackaged && remoteDebugging.some((name) => app.commandLine.hasSwitch(name))) app.exit(2)
else if (app.requestSingleInstanceLock()) app.whenReady().then(open).catch(failToStart)
else app.quit()

async function open(): Promise<void> {
  const args = parseArguments(process.argv.slice(app.isPackaged ? 1 : 2))
  Menu.setApplicationMenu(null)
  guardEverything({ devTools })
  serveScheme(listScreenFiles(join(dist, 'renderer'), fontsDirectory))

  const directory = args.office ?? join(app.getPath('userData'), 'training')
  const keyStore = chooseKeyStore(directory)
  const started = await startOffice({
    directory,
    training: args.office === null,
    ...(keyStore ? { keyStore } : {}),
    launchCentre,
    fontsDirectory,
  })
  if (!started.ok) {
    const { sentence, remedy } = started.refusal
    showError([sentence.zh, sentence.en, ...(remedy ? [remedy.zh, remedy.en] : [])])
    app.exit(1)
    return
  }
  await openWindow(started.value, args)
}

async function openWindow(office: OfficeRuntime, args: ShellArguments): Promise<void> {
  let ending = false
  office.onFault((sentence) => process.stderr.write(`${sentence.zh}\n${sentence.en}\n`))
  app.on('before-quit', () => {
    ending = true
  })
  closeBeforeQuitting(office)

  const window = makeWindow({ kind: args.window, devTools, ending: () => ending })
  openCallChannel().admit(window.webContents, office.openFace())
  recover(window.webContents, args.window)
  app.on('second-instance', () => {
    if (window.isMinimized()) window.restore()
    window.focus()
  })
  app.on('window-all-closed', () => app.quit())
  await loadWindow(window, args.window)
}

/** The program ends when the office is closed, not before: the last write and the centre's process are waited for. */
function closeBeforeQuitting(office: OfficeRuntime): void {
  app.once('will-quit', (event) => {
    event.preventDefault()
    office.close().then(() => app.exit(0), failToStart)
  })
}

function failToStart(cause: unknown): void {
  showError([
    '程序出现故障，不能继续。',
    'The program failed and cannot go on.',
    cause instanceof Error ? cause.message : String(cause),
  ])
  app.exit(1)
}

function showError(lines: readonly string[]): void {
  dialog.showErrorBox('通办', lines.join('\n'))
}
