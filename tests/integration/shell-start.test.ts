import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type * as ScreenFilesModule from '../../electron/screen-files.ts'
import type { OfficeRuntime } from '../../services/runtime.ts'
import type { Refusal, Result } from '../../standards/result.ts'
import type * as AppModule from '../support/electron/app.ts'
import type * as WindowModule from '../support/electron/browser-window.ts'
import type * as ControlModule from '../support/electron/control.ts'
import { type FakeOffice, fakeOffice } from '../support/fake-office.ts'

/** How the shell starts and ends, over the stand-in: one instance, refusals, kiosk, an orderly close. */

const attackPage = fileURLToPath(new URL('../support/attack-page', import.meta.url))
let office: FakeOffice
let started: Result<OfficeRuntime>

vi.mock('../../services/runtime.ts', () => ({
  startOffice: async (options: FakeOffice['starts'][number]) => {
    office.starts.push(options)
    return started
  },
}))

vi.mock('../../electron/screen-files.ts', async (original) => {
  const real = await original<typeof ScreenFilesModule>()
  return { listScreenFiles: (_screens: string, fonts: string) => real.listScreenFiles(attackPage, fonts) }
})

interface Shell {
  readonly app: typeof AppModule.app
  readonly BrowserWindow: typeof WindowModule.BrowserWindow
  readonly standIn: ControlModule.StandIn
  /** Imports main.ts, as Electron would. */
  readonly run: (...args: string[]) => Promise<void>
  /** The window, once it shows its page. */
  readonly window: () => Promise<WindowModule.BrowserWindow>
}

let shell: Shell
const words = process.argv

/** Every test gets a shell that has not run yet: its modules are loaded anew. */
beforeEach(async () => {
  vi.resetModules()
  Object.defineProperty(process, 'resourcesPath', { value: '/opt/tongban/resources', configurable: true })
  // A mock is kept over a reset; registering it again lets the shell see this test's stand-in.
  vi.doMock('electron', () => import('../support/electron/index.ts'))
  office = fakeOffice()
  started = { ok: true, value: office }
  const { standIn } = await import('../support/electron/control.ts')
  const { app } = await import('../support/electron/app.ts')
  const { BrowserWindow } = await import('../support/electron/browser-window.ts')
  standIn.userData = mkdtempSync(join(tmpdir(), 'tongban-start-'))
  const made = Promise.withResolvers<WindowModule.BrowserWindow>()
  app.once('web-contents-created', () =>
    setImmediate(() => {
      const window = BrowserWindow.all.at(-1)
      window?.once('ready-to-show', () => made.resolve(window))
    }),
  )
  shell = {
    app,
    BrowserWindow,
    standIn,
    run: async (...args) => {
      process.argv = ['electron', ...(standIn.isPackaged ? [] : ['.']), ...args]
      await import('../../electron/main.ts')
    },
    window: () => made.promise,
  }
})

afterEach(async () => {
  process.argv = words
  shell.app.exit(0)
  await shell.standIn.exit.promise
})

test('without options a training office opens in the user data folder', async () => {
  await shell.run()
  await shell.window()
  expect(office.starts).toHaveLength(1)
  expect(office.starts[0]).toMatchObject({
    directory: join(shell.standIn.userData, 'training'),
    training: true,
  })
  expect(office.starts[0]?.keyStore).toBeDefined()
})

test('a real office opens in the folder that was named', async () => {
  await shell.run('--office', '/srv/desk')
  await shell.window()
  expect(office.starts[0]).toMatchObject({ directory: '/srv/desk', training: false })
})

test('where there is no keyring the office keeps its key in the key file', async () => {
  shell.standIn.keyBackend = process.platform === 'linux' ? 'basic_text' : 'none'
  await shell.run()
  await shell.window()
  expect(office.starts[0]?.keyStore).toBeUndefined()
})

test('a second instance opens nothing and shows the first', async () => {
  await shell.run()
  const window = await shell.window()
  shell.app.emit('second-instance')
  expect(window.calls).toContain('focus')
})

test('a second instance ends itself before it touches the office', async () => {
  shell.standIn.firstInstance = false
  await shell.run()
  expect(await shell.standIn.exit.promise).toBe(0)
  expect(office.starts).toEqual([])
  expect(shell.BrowserWindow.all).toEqual([])
})

test('a packaged program does not let itself be driven from outside', async () => {
  shell.standIn.isPackaged = true
  shell.standIn.switches.add('remote-debugging-port')
  await shell.run()
  expect(await shell.standIn.exit.promise).toBe(2)
  expect(office.starts).toEqual([])
})

test.each([
  ['packaged', true, false],
  ["in a developer's tree", false, true],
])('%s (packaged: %s) the tools of a developer are on: %s', async (_name, isPackaged, devTools) => {
  shell.standIn.isPackaged = isPackaged
  await shell.run()
  const window = await shell.window()
  expect(window.options.webPreferences?.devTools).toBe(devTools)
  if (isPackaged) expect(office.starts[0]?.fontsDirectory).toBe(join('/opt/tongban/resources', 'fonts'))
})

test('an office that cannot be opened is a sentence in both languages, and no window', async () => {
  const refusal: Refusal = {
    code: 'WRONG_KEY',
    sentence: { zh: '密钥与数据文件不符。', en: 'The key does not fit.' },
    remedy: { zh: '请成对恢复。', en: 'Restore both.' },
    basis: null,
  }
  started = { ok: false, refusal }
  await shell.run()
  expect(await shell.standIn.exit.promise).toBe(1)
  expect(shell.standIn.errorBoxes).toEqual([
    '通办\n密钥与数据文件不符。\nThe key does not fit.\n请成对恢复。\nRestore both.',
  ])
  expect(shell.BrowserWindow.all).toEqual([])
})

test('closing the counter window closes the office, and then the program ends', async () => {
  await shell.run()
  const window = await shell.window()
  window.close()
  expect(await shell.standIn.exit.promise).toBe(0)
  expect(office.closed()).toBe(true)
})

test('a kiosk fills the screen without frame, tools or dialogs and does not let itself be closed', async () => {
  await shell.run('--kiosk')
  const window = await shell.window()
  expect(window.options).toMatchObject({ kiosk: true, fullscreen: true, frame: false })
  expect(window.options.webPreferences).toMatchObject({
    devTools: false,
    disableDialogs: true,
    sandbox: true,
  })
  expect(window.webContents.getURL()).toBe('tongban://app/?window=kiosk')
  window.close()
  expect(window.isDestroyed()).toBe(false)
})

test('ending the program itself ends a kiosk too', async () => {
  await shell.run('--kiosk')
  const window = await shell.window()
  shell.app.quit()
  expect(await shell.standIn.exit.promise).toBe(0)
  expect(window.isDestroyed()).toBe(true)
  expect(office.closed()).toBe(true)
})
