import { mkdtempSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import { type AddressInfo, connect } from 'node:net'
import { networkInterfaces, tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { contentSecurityPolicy as shellPolicy } from '../../electron/content-security-policy.ts'
import { findBrowser } from '../../web/browser.ts'
import { bodyLimit, openHost, type WebHost } from '../../web/host.ts'
import { listScreenFiles } from '../../web/screen-files.ts'
import { contentSecurityPolicy } from '../../web/security-headers.ts'
import { type FakeOffice, fakeOffice } from '../support/fake-office.ts'
import { rawRequest } from '../support/raw-request.ts'

/** The attack list against the real web host, with raw requests and from pages of real Chromium. */

const attackPage = fileURLToPath(new URL('../support/attack-page', import.meta.url))
const request = { path: 'session.current', type: 'query' }

let office: FakeOffice
let host: WebHost
let port: number

beforeEach(async () => {
  office = fakeOffice()
  host = await openHost({ face: office.openFace(), files: listScreenFiles(attackPage, [noFonts]), port: 0 })
  port = Number(new URL(host.origin).port)
})

afterEach(async () => {
  await host.close()
})

const noFonts = mkdtempSync(join(tmpdir(), 'tongban-no-fonts-'))

/** Goes in by the front door and brings the cookie back. */
async function enter(): Promise<string> {
  const answer = await fetch(host.url, { redirect: 'manual' })
  return answer.headers.get('set-cookie')?.split(';', 1)[0] ?? ''
}

/** The headers of a call that is let through; a test takes one away or changes it. */
async function goodHeaders(): Promise<Record<string, string>> {
  return {
    Host: `127.0.0.1:${port}`,
    Origin: host.origin,
    Cookie: await enter(),
    'Content-Type': 'application/json',
    'X-Tongban': '1',
  }
}

function callWith(
  headers: Record<string, string>,
  body = JSON.stringify(request),
  line = 'POST /api/call HTTP/1.1',
) {
  const length = { 'Content-Length': String(Buffer.byteLength(body)), ...headers }
  return rawRequest(port, [line, ...Object.entries(length).map(([name, value]) => `${name}: ${value}`)], body)
}

describe('the way in', () => {
  test('the opened address gives a cookie no script reads and no other site sends, and a clean address', async () => {
    const answer = await fetch(host.url, { redirect: 'manual' })
    expect(answer.status).toBe(303)
    expect(answer.headers.get('location')).toBe('/')
    expect(answer.headers.get('set-cookie')).toMatch(
      /^tongban-\d+=[\w-]{43}; Path=\/; HttpOnly; SameSite=Strict$/,
    )
  })

  test('the token is good once', async () => {
    await enter()
    const again = await fetch(host.url, { redirect: 'manual' })
    expect([again.status, again.headers.get('set-cookie')]).toEqual([401, null])
  })

  test.each(['', '?token=', '?token=wrong', '?token=a&token=b', '?token[]=a'])(
    '/open%s gives nothing, and does not use the token up',
    async (query) => {
      const answer = await fetch(`${host.origin}/open${query}`, { redirect: 'manual' })
      expect([answer.status, answer.headers.get('set-cookie')]).toEqual([401, null])
      expect(await enter()).not.toBe('')
    },
  )

  test('a cookie is good for nothing before the token was used, and an invented one never', async () => {
    for (const cookie of ['', `tongban-${port}=`, `tongban-${port}=${'a'.repeat(43)}`]) {
      expect((await fetch(`${host.origin}/`, { headers: { cookie } })).status).toBe(401)
    }
  })

  test('without the cookie not even the screens are served', async () => {
    await enter()
    for (const path of ['/', '/page.js', '/index.html', '/nothing'])
      expect((await fetch(host.origin + path)).status, path).toBe(401)
  })

  test('the cookie of another host on this machine does not open this one', async () => {
    const other = await openHost({ face: office.openFace(), files: new Map(), port: 0 })
    const cookie =
      (await fetch(other.url, { redirect: 'manual' })).headers.get('set-cookie')?.split(';', 1)[0] ?? ''
    await other.close()
    await enter()
    expect((await fetch(`${host.origin}/`, { headers: { cookie } })).status).toBe(401)
  })

  test('nobody outside this machine can connect', async () => {
    const outward = Object.values(networkInterfaces())
      .flat()
      .filter((address) => address?.family === 'IPv4' && !address.internal)
    for (const address of outward) {
      const refused = await new Promise((resolve) =>
        connect(port, address?.address)
          .once('connect', () => resolve(false))
          .once('error', () => resolve(true)),
      )
      expect(refused, address?.address).toBe(true)
    }
    const bound = await new Promise((resolve) =>
      connect(port, '127.0.0.1')
        .once('connect', () => resolve(true))
        .once('error', () => resolve(false)),
    )
    expect(bound).toBe(true)
  })
})

describe('calls', () => {
  test('a call with everything right reaches the services and brings their answer back', async () => {
    const answer = await callWith(await goodHeaders())
    expect([answer.status, JSON.parse(answer.body)]).toEqual([200, { ok: true, data: 'reached' }])
    expect(office.calls).toEqual([request])
  })

  test.each<[name: string, header: string, value: string | null, status: number]>([
    ['no Host', 'Host', null, 400],
    ['a foreign Host (a name pointed at this machine)', 'Host', 'evil.example', 421],
    ['localhost instead of the address', 'Host', 'localhost:PORT', 421],
    ['another port in Host', 'Host', '127.0.0.1:1', 421],
    ['Host without a port', 'Host', '127.0.0.1', 421],
    ['no Origin', 'Origin', null, 403],
    ['a foreign Origin', 'Origin', 'https://evil.example', 403],
    ['the Origin of a sandboxed page', 'Origin', 'null', 403],
    ['our Origin over https', 'Origin', 'https://127.0.0.1:PORT', 403],
    ['an Origin that begins with ours', 'Origin', 'http://127.0.0.1:PORT.evil.example', 403],
    ['another port in Origin', 'Origin', 'http://127.0.0.1:1', 403],
    ['a browser that says the page is of another site', 'Sec-Fetch-Site', 'cross-site', 403],
    ['a browser that says the page is of a sister site', 'Sec-Fetch-Site', 'same-site', 403],
    ['no cookie', 'Cookie', null, 401],
    ['no mark', 'X-Tongban', null, 403],
    ['another mark', 'X-Tongban', '2', 403],
    ['a form instead of JSON', 'Content-Type', 'application/x-www-form-urlencoded', 415],
    ['plain text instead of JSON', 'Content-Type', 'text/plain', 415],
    ['no content type', 'Content-Type', null, 415],
  ])('with %s the call is refused', async (_name, header, value, status) => {
    const headers = await goodHeaders()
    if (value === null) delete headers[header]
    else headers[header] = value.replace('PORT', String(port))
    expect((await callWith(headers)).status).toBe(status)
    expect(office.calls).toEqual([])
  })

  test('an HTTP/1.0 call without Host is refused', async () => {
    const { Host: _host, ...headers } = await goodHeaders()
    expect((await callWith(headers, '{}', 'POST /api/call HTTP/1.0')).status).toBe(421)
    expect(office.calls).toEqual([])
  })

  test.each([
    ['nothing', ''],
    ['half of a call', '{"path":"session'],
    ['a prototype', '{"path":"a","__proto__":{"admin":true}}'],
    ['bytes that are no text', '\u0000\u0001'],
  ])('a body of %s is refused', async (_name, body) => {
    expect((await callWith(await goodHeaders(), body)).status).toBe(400)
    expect(office.calls).toEqual([])
  })

  test('a body at the limit is taken and one byte more is refused', async () => {
    const fill = (length: number) => JSON.stringify({ x: 'x'.repeat(length - 8) })
    const headers = await goodHeaders()
    expect((await callWith(headers, fill(bodyLimit))).status).toBe(200)
    expect((await callWith(headers, fill(bodyLimit + 1))).status).toBe(413)
    expect(office.calls).toHaveLength(1)
  })

  test.each(['GET', 'PUT', 'DELETE', 'PATCH', 'OPTIONS', 'HEAD', 'TRACE'])(
    'the method %s reaches nothing',
    async (method) => {
      const answer = await callWith(await goodHeaders(), '', `${method} /api/call HTTP/1.1`)
      expect(answer.status).toBeGreaterThanOrEqual(400)
      expect(office.calls).toEqual([])
    },
  )

  test.each([
    '/api',
    '/api/',
    '/api/call/',
    '/api/call/x',
    '/API/CALL',
    '/api//call',
    '/api/call?x=1',
    '/api/c%61ll',
  ])('a call to %s without its mark reaches nothing', async (path) => {
    const { 'X-Tongban': _mark, ...headers } = await goodHeaders()
    expect((await callWith(headers, undefined, `POST ${path} HTTP/1.1`)).status).toBeGreaterThanOrEqual(400)
    expect(office.calls).toEqual([])
  })

  test('two requests hidden in one do not get past the gate', async () => {
    const headers = { ...(await goodHeaders()), 'Transfer-Encoding': 'chunked' }
    const answer = await callWith(headers, '0\r\n\r\nPOST /api/call HTTP/1.1\r\nHost: evil\r\n\r\n')
    expect(answer.status).toBe(400)
    expect(office.calls).toEqual([])
  })

  test('a page that leaves ends its open call', async () => {
    const left = Promise.withResolvers<boolean>()
    await host.close()
    host = await openHost({
      port: 0,
      files: new Map(),
      face: {
        call: (_request, signal) =>
          new Promise(() => {
            signal?.addEventListener('abort', () => left.resolve(true))
            leave.abort()
          }),
      },
    })
    port = Number(new URL(host.origin).port)
    const leave = new AbortController()
    const { Host: _host, ...headers } = await goodHeaders()
    const call = fetch(`${host.origin}/api/call`, {
      method: 'POST',
      headers,
      body: '{}',
      signal: leave.signal,
    })
    await expect(call).rejects.toThrow('abort')
    expect(await left.promise).toBe(true)
  })
})

describe('files', () => {
  test.each([
    '/../package.json',
    '/../../../../etc/passwd',
    '/..%2f..%2fetc%2fpasswd',
    '/%2e%2e/%2e%2e/etc/passwd',
    '/....//etc/passwd',
    '/page.js/../../fake-office.ts',
    '//etc/passwd',
    '/\\..\\..\\etc\\passwd',
    '/page.js%00.html',
    '/page.js.',
    '/fonts/../../fake-office.ts',
    '/fonts/HanaMinA.ttf',
    'http://evil.example/page.js',
  ])('%s leads nowhere', async (path) => {
    const { Host, Cookie } = await goodHeaders()
    const answer = await rawRequest(port, [`GET ${path} HTTP/1.1`, `Host: ${Host}`, `Cookie: ${Cookie}`])
    expect(answer.status).toBe(404)
    expect(answer.body).not.toContain('root:')
  })

  test('an address that cannot be decoded gets a plain refusal with every header', async () => {
    const answer = await callWith(await goodHeaders(), '', 'GET /%zz HTTP/1.1')
    expect(answer.status).toBe(400)
    expect(answer.head).toContain("default-src 'none'")
  })

  test('every answer carries the policy, good or refused', async () => {
    const cookie = await enter()
    for (const [path, headers] of [
      ['/', { cookie }],
      ['/page.js', { cookie }],
      ['/nothing', { cookie }],
      ['/', {}],
    ] as const) {
      const answer = await fetch(host.origin + path, { headers })
      expect(answer.headers.get('content-security-policy'), path).toBe(contentSecurityPolicy)
      expect(answer.headers.get('x-content-type-options'), path).toBe('nosniff')
      expect(answer.headers.get('referrer-policy'), path).toBe('no-referrer')
      expect(answer.headers.get('x-frame-options'), path).toBe('DENY')
      expect(answer.headers.get('access-control-allow-origin'), path).toBe(null)
    }
  })

  test('the policy is the one of the desktop shell, and allows no evaluation, no inline script and nothing remote', () => {
    expect(contentSecurityPolicy).toBe(shellPolicy)
    expect(contentSecurityPolicy).toMatch(/^default-src 'none'/)
    expect(contentSecurityPolicy).not.toMatch(/unsafe|http|\*|'wasm/)
  })
})

describe('from pages of real Chromium', () => {
  let browser: Browser
  let context: BrowserContext
  let page: Page
  let evil: Server
  let evilUrl: string
  const reachedEvil: string[] = []

  beforeAll(async () => {
    browser = await chromium.launch({
      executablePath: findBrowser(process.env.PATH ?? '') ?? 'chromium',
      args: [
        '--no-sandbox',
        '--disable-gpu',
        '--disable-quic',
        '--no-first-run',
        '--disable-background-networking',
      ],
    })
    evil = createServer((incoming, response) => {
      reachedEvil.push(incoming.url ?? '')
      response.setHeader('content-type', 'text/html').end('<title>evil</title>')
    })
    await new Promise<void>((listening) => evil.listen(0, '127.0.0.1', listening))
    evilUrl = `http://127.0.0.1:${(evil.address() as AddressInfo).port}`
  })

  beforeEach(async () => {
    context = await browser.newContext()
    page = await context.newPage()
    reachedEvil.length = 0
  })

  afterEach(async () => {
    await context.close()
  })

  afterAll(async () => {
    await browser.close()
    evil.close()
  })

  test('the opened window shows the program at a clean address and may call', async () => {
    await page.goto(host.url)
    expect(page.url()).toBe(`${host.origin}/`)
    expect(await page.title()).toBe('attacked page')
    expect(await page.evaluate(() => document.cookie)).toBe('')
    const answer = await page.evaluate(
      async (call) =>
        (
          await fetch('/api/call', {
            method: 'POST',
            headers: { 'content-type': 'application/json', 'x-tongban': '1' },
            body: JSON.stringify(call),
          })
        ).json(),
      request,
    )
    expect(answer).toEqual({ ok: true, data: 'reached' })
  })

  test('eval, new Function and inline script are blocked', async () => {
    await page.goto(host.url)
    expect(await page.evaluate(() => Reflect.get(window, 'attempts'))).toEqual({
      eval: { done: false, reason: 'EvalError' },
      newFunction: { done: false, reason: 'EvalError' },
    })
    expect(await page.evaluate(() => 'inlineRan' in window)).toBe(false)
  })

  test('nothing leaves the page by fetch, image, beacon, form or frame', async () => {
    await page.goto(host.url)
    await page.evaluate(async (url) => {
      await fetch(`${url}/fetch`, { mode: 'no-cors' }).catch(() => undefined)
      await new Promise((done) => {
        const image = new Image()
        image.onload = image.onerror = done
        image.src = `${url}/image`
      })
      navigator.sendBeacon(`${url}/beacon`, 'x')
      const form = document.createElement('form')
      form.method = 'post'
      form.action = `${url}/form`
      document.body.append(form)
      form.submit()
      await new Promise((done) => {
        const frame = document.createElement('iframe')
        frame.onload = done
        frame.src = `${url}/frame`
        document.body.append(frame)
      })
    }, evilUrl)
    expect(reachedEvil).toEqual([])
  })

  test("another site in the same browser can neither call, nor read, nor frame, nor use the clerk's cookie", async () => {
    await page.goto(host.url)
    const other = await context.newPage()
    await other.goto(evilUrl)
    const outcome = await other.evaluate(
      async ({ origin, call }) => {
        const attempt = (init: RequestInit) =>
          fetch(`${origin}/api/call`, { method: 'POST', credentials: 'include', body: call, ...init }).then(
            (answer) => answer.type,
            () => 'failed',
          )
        const json = await attempt({ headers: { 'content-type': 'application/json', 'x-tongban': '1' } })
        const simple = await attempt({ mode: 'no-cors', headers: { 'content-type': 'text/plain' } })
        const read = await fetch(origin, { credentials: 'include' }).then(
          () => 'read',
          () => 'failed',
        )
        const form = document.createElement('form')
        form.method = 'post'
        form.action = `${origin}/api/call`
        form.enctype = 'text/plain'
        form.target = 'hidden'
        const frame = document.createElement('iframe')
        frame.name = 'hidden'
        document.body.append(frame, form)
        const loaded = new Promise((done) => {
          frame.onload = done
        })
        form.submit()
        await loaded
        return { json, simple, read }
      },
      { origin: host.origin, call: JSON.stringify(request) },
    )
    expect(outcome).toEqual({ json: 'failed', simple: 'failed', read: 'failed' })
    expect(office.calls).toEqual([])
  })

  test('a name that points at this machine reaches nothing (DNS rebinding)', async () => {
    const rebound = await chromium.launch({
      executablePath: findBrowser(process.env.PATH ?? '') ?? 'chromium',
      args: [
        '--no-sandbox',
        '--disable-gpu',
        '--no-first-run',
        `--host-resolver-rules=MAP evil.example 127.0.0.1`,
      ],
    })
    const attacker = await rebound.newPage()
    const answer = await attacker.goto(`http://evil.example:${port}/`)
    expect(answer?.status()).toBe(421)
    await rebound.close()
  })
})
