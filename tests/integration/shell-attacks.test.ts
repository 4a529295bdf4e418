import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { fileURLToPath } from 'node:url'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest'
import type * as ScreenFilesModule from '../../electron/screen-files.ts'
import { app } from '../support/electron/app.ts'
import { BrowserWindow } from '../support/electron/browser-window.ts'
import { standIn } from '../support/electron/control.ts'
import { PreventableEvent } from '../support/electron/event.ts'
import { handledChannels, receive } from '../support/electron/ipc-main.ts'
import { wire } from '../support/electron/preload-script.ts'
import { session } from '../support/electron/session.ts'
import { fakeOffice } from '../support/fake-office.ts'

/** The attack list against the desktop shell: main.ts and preload.ts unchanged, over pages of real Chromium. */

const office = fakeOffice()
const attackPage = fileURLToPath(new URL('../support/attack-page', import.meta.url))

vi.mock('electron', () => import('../support/electron/index.ts'))
vi.mock('../../services/runtime.ts', () => ({
  startOffice: async (options: (typeof office.starts)[number]) => {
    office.starts.push(options)
    return { ok: true, value: office }
  },
}))
vi.mock('../../electron/screen-files.ts', async (original) => {
  const real = await original<typeof ScreenFilesModule>()
  return { listScreenFiles: (_screens: string, fonts: string) => real.listScreenFiles(attackPage, fonts) }
})

let outside: Server
let outsideUrl: string
const reachedOutside: string[] = []
let window: BrowserWindow
let page: Page

beforeAll(async () => {
  outside = createServer((request, response) => {
    reachedOutside.push(request.url ?? '')
    response.setHeader('access-control-allow-origin', '*')
    response.end('outside')
  })
  await new Promise<void>((listening) => outside.listen(0, '127.0.0.1', listening))
  outsideUrl = `http://127.0.0.1:${(outside.address() as AddressInfo).port}`
  const shown = new Promise<BrowserWindow>((resolve) => {
    app.once('web-contents-created', () => setImmediate(() => resolve(lastWindow())))
  })
  await import('../../electron/main.ts')
  window = await shown
  await new Promise<void>((resolve) => window.once('ready-to-show', resolve))
  page = await window.webContents.page()
})

beforeEach(() => {
  office.calls.length = 0
})

afterAll(async () => {
  app.quit()
  await standIn.exit.promise
  outside.close()
})

function lastWindow(): BrowserWindow {
  const last = BrowserWindow.all.at(-1)
  if (!last) throw new Error('the shell opened no window')
  return last
}

describe('the window', () => {
  test('is isolated and sandboxed, and so are its workers and sub-frames', () => {
    expect(window.options.webPreferences).toMatchObject({
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
      webSecurity: true,
      webviewTag: false,
      navigateOnDragDrop: false,
      spellcheck: false,
    })
    expect(app.sandboxEnabled).toBe(true)
  })

  test('lives on a scheme of its own that is standard and secure and bypasses nothing', () => {
    expect(standIn.privilegedSchemes).toHaveLength(1)
    expect(standIn.privilegedSchemes[0]).toMatchObject({
      scheme: 'tongban',
      privileges: { standard: true, secure: true },
    })
    expect(standIn.privilegedSchemes[0]?.privileges.bypassCSP).toBeUndefined()
    expect(window.webContents.getURL()).toBe('tongban://app/')
  })

  test('gets one call and the platform, and nothing of Electron or Node', async () => {
    expect(await page.evaluate(() => Object.keys(Reflect.get(window, 'tongban')).sort())).toEqual([
      'call',
      'platform',
    ])
    expect(
      await page.evaluate(() =>
        ['require', 'process', 'module', 'ipcRenderer', 'Buffer'].filter((name) => name in window),
      ),
    ).toEqual([])
  })

  test('reaches the services through its one call', async () => {
    const request = { path: 'session.current', type: 'query' }
    expect(await page.evaluate((call) => Reflect.get(window, 'tongban').call(call), request)).toEqual({
      ok: true,
      data: 'reached',
    })
    expect(office.calls).toEqual([request])
  })
})

describe('content', () => {
  test('eval, new Function and inline script are blocked by the policy', async () => {
    expect(await page.evaluate(() => Reflect.get(window, 'attempts'))).toEqual({
      eval: { done: false, reason: 'EvalError' },
      newFunction: { done: false, reason: 'EvalError' },
    })
    expect(await page.evaluate(() => 'inlineRan' in window)).toBe(false)
  })

  test('a request to another origin does not leave, by fetch, image, beacon, socket or form', async () => {
    await page.evaluate(async (url) => {
      await fetch(`${url}/fetch`).catch(() => undefined)
      await new Promise((done) => {
        const image = new Image()
        image.onload = image.onerror = done
        image.src = `${url}/image`
      })
      navigator.sendBeacon(`${url}/beacon`, 'x')
      const socket = new WebSocket(`${url.replace('http', 'ws')}/socket`)
      await new Promise((done) => {
        socket.onerror = socket.onclose = done
      })
      const form = document.createElement('form')
      form.method = 'post'
      form.action = `${url}/form`
      document.body.append(form)
      form.submit()
    }, outsideUrl)
    expect(reachedOutside).toEqual([])
    expect(window.webContents.getURL()).toBe('tongban://app/')
  })

  test('the session cancels every scheme but our own, blob and data', async () => {
    const foreign = [
      'http://127.0.0.1/',
      'https://example.com/',
      'file:///etc/passwd',
      'ftp://host/x',
      'ws://host/',
      'devtool://x',
      'no address',
    ]
    for (const url of foreign) expect(await session.defaultSession.isCancelled(url), url).toBe(true)
    for (const url of ['tongban://app/', 'blob:tongban://app/1', 'data:image/png;base64,']) {
      expect(await session.defaultSession.isCancelled(url), url).toBe(false)
    }
  })

  test.each([
    '/../../etc/passwd',
    '/..%2f..%2fetc%2fpasswd',
    '/%2e%2e/%2e%2e/package.json',
    '/page.js/',
    '/page.js%00.html',
    '//page.js',
    '/PAGE.JS',
    '/fonts/../index.html%20',
  ])('the path %s leads nowhere', async (path) => {
    expect(
      await page.evaluate(
        async (address) => (await fetch(address)).status,
        `${new URL(page.url()).origin}${path}`,
      ),
    ).toBe(404)
  })

  test('the scheme answers GET alone', async () => {
    expect(await page.evaluate(async () => (await fetch('/page.js', { method: 'POST' })).status)).toBe(405)
  })
})

describe('navigation', () => {
  test.each(['http://OUTSIDE/away', 'https://example.com/', 'tongban://app/page.js', 'tongban://other/'])(
    'the page stays when it is sent to %s',
    async (target) => {
      const url = target
        .replace('http://OUTSIDE', outsideUrl)
        .replace(/^tongban:\/\/(\w+)/, 'https://$1.tongban.invalid')
      const failed = page.waitForEvent('requestfailed', (request) => request.isNavigationRequest())
      await page.evaluate((address) => location.assign(address), url)
      await failed
      expect(window.webContents.getURL()).toBe('tongban://app/')
      expect(standIn.stayed).toContain(target.replace('http://OUTSIDE', outsideUrl))
      expect(reachedOutside).toEqual([])
    },
  )

  test.each(['will-navigate', 'will-frame-navigate'])(
    '%s alone keeps the page, and lets it back to its start',
    (name) => {
      const prevented = (url: string) => {
        const event = Object.assign(new PreventableEvent(), { url, isMainFrame: true })
        window.webContents.emit(name, event)
        return event.defaultPrevented
      }
      for (const url of [
        'https://example.com/',
        'file:///etc/passwd',
        'tongban://app/paused.html',
        'tongban://app.evil/',
      ]) {
        expect(prevented(url), url).toBe(true)
      }
      expect(prevented('tongban://app/')).toBe(false)
    },
  )

  test('a redirect and a webview are refused whatever they lead to', () => {
    for (const name of ['will-redirect', 'will-attach-webview']) {
      const event = Object.assign(new PreventableEvent(), { url: 'tongban://app/' })
      window.webContents.emit(name, event)
      expect(event.defaultPrevented, name).toBe(true)
    }
  })

  test('a sub-frame may navigate nowhere, not even to a start page', () => {
    const event = Object.assign(new PreventableEvent(), { url: 'tongban://app/', isMainFrame: false })
    window.webContents.emit('will-frame-navigate', event)
    expect(event.defaultPrevented).toBe(true)
  })

  test('no new window opens', async () => {
    const popup = page.waitForEvent('popup')
    await page.evaluate((url) => {
      globalThis.open(url)
    }, `${outsideUrl}/popup`)
    await (await popup).waitForEvent('close')
    expect(standIn.deniedWindows).toHaveLength(1)
  })

  test('a download is denied', async () => {
    await page.evaluate(() => {
      const link = document.createElement('a')
      link.href = URL.createObjectURL(new Blob(['a list of people']))
      link.download = 'people.csv'
      document.body.append(link)
      link.click()
    })
    await expect.poll(() => standIn.deniedDownloads).toEqual(['people.csv'])
  })

  test.each([
    'media',
    'geolocation',
    'notifications',
    'clipboard-read',
    'usb',
    'serial',
    'hid',
    'openExternal',
    'display-capture',
    'fileSystem',
  ])('the permission %s is denied, asked for or checked', async (name) => {
    expect(await session.defaultSession.permissions(name)).toEqual({
      requested: false,
      checked: false,
      device: false,
    })
  })
})

describe('calls', () => {
  const request = { path: 'session.current', type: 'query' }
  const wrongSender = { ok: false, error: { code: 'WRONG_SENDER', message: 'this page may not call' } }

  test('there is one channel', () => {
    expect(handledChannels()).toEqual(['tongban:call'])
  })

  test('a channel of another name is answered by nobody', async () => {
    await expect(
      page.evaluate((name) => Reflect.get(window, name)('electron:quit', []), wire),
    ).rejects.toThrow('No handler registered')
  })

  test('a call from a sub-frame of our own page is refused', async () => {
    const answer = await page.evaluate(
      async ({ name, call }) => {
        const frame = document.createElement('iframe')
        document.body.append(frame)
        const inner = frame.contentWindow
        if (!inner) throw new Error('the frame did not open')
        return Reflect.get(inner, name)('tongban:call', [call])
      },
      { name: wire, call: request },
    )
    expect(answer).toEqual(wrongSender)
    expect(office.calls).toEqual([])
  })

  test('a call from contents the shell did not open is refused', async () => {
    const stranger = { id: 99, mainFrame: window.webContents.mainFrame }
    expect(await receive(stranger, page.mainFrame(), 'tongban:call', [request])).toEqual(wrongSender)
    expect(office.calls).toEqual([])
  })

  test('a call whose frame is gone is refused', async () => {
    expect(await receive(window.webContents, null, 'tongban:call', [request])).toEqual(wrongSender)
  })

  test('a call from our window is refused while it shows another origin', async () => {
    await page.goto('about:blank')
    expect(await receive(window.webContents, page.mainFrame(), 'tongban:call', [request])).toEqual(
      wrongSender,
    )
    await window.webContents.loadURL('tongban://app/')
    expect(office.calls).toEqual([])
  })

  test.each([
    ['no argument', []],
    ['two arguments', [request, request]],
    ['an oversized argument', [{ ...request, input: 'x'.repeat(1024 * 1024) }]],
    ['a number too large for JSON', [{ ...request, input: 1n }]],
    ['a function', [() => 1]],
  ])('%s is refused before it reaches the services', async (_name, args) => {
    const answer = await receive(window.webContents, page.mainFrame(), 'tongban:call', args)
    expect(answer).toMatchObject({ ok: false, error: { code: 'BAD_REQUEST' } })
    expect(office.calls).toEqual([])
  })
})

describe('breakdown', () => {
  test('a page that crashes comes back three times and then rests on a calm page that leads back', async () => {
    const shown: string[] = []
    for (let crash = 0; crash < 4; crash++) {
      const loaded = new Promise<void>((resolve) => window.webContents.once('did-finish-load', resolve))
      window.webContents.forcefullyCrashRenderer()
      await loaded
      shown.push(window.webContents.getURL())
    }
    expect(shown).toEqual(['tongban://app/', 'tongban://app/', 'tongban://app/', 'tongban://app/paused.html'])
    const calm = await window.webContents.page()
    await calm.getByRole('link').click()
    await calm.waitForURL('**/')
    expect(window.webContents.getURL()).toBe('tongban://app/')
  })
})
