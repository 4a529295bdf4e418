import { mkdir, readFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import { extname, join } from 'node:path'
import { chromium } from 'playwright-core'

/**
 * Takes a picture of every story: `node renderer/stories/shots.ts OUT [name-part] [WxH] [zh-CN|en]`, after
 * `vite build --mode stories`. Says what the browser complained about, what overflows, and which targets are small.
 */
const [out = 'dist/shots', part = '', size = '1366x768', lang = 'zh-CN'] = process.argv.slice(2)
const [width = 1366, height = 768] = size.split('x').map(Number)
const types: Readonly<Record<string, string>> = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.mjs': 'text/javascript',
  '.css': 'text/css',
}
const policy =
  "default-src 'none'; script-src 'self'; style-src 'self'; font-src 'self'; img-src 'self' blob: data:; connect-src 'self'; worker-src 'self'; base-uri 'none'; form-action 'none'"

const server = createServer((request, response) => {
  const path = new URL(request.url ?? '/', 'http://localhost').pathname
  const file = path.startsWith('/fonts/')
    ? join('/usr/share/fonts/truetype/hanazono', path.slice(7))
    : join('dist/stories', path)
  readFile(file).then(
    (body) =>
      response
        .writeHead(200, {
          'content-type': types[extname(file)] ?? 'application/octet-stream',
          'content-security-policy': policy,
        })
        .end(body),
    () => response.writeHead(404).end(),
  )
})
await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
const address = server.address()
const port = typeof address === 'object' && address ? address.port : 0
const base = `http://127.0.0.1:${port}/stories/index.html`

const browser = await chromium.launch({
  executablePath: '/usr/bin/chromium',
  args: [
    '--no-sandbox',
    '--disable-gpu',
    '--disable-quic',
    '--no-first-run',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
  ],
})
const page = await browser.newPage({ viewport: { width, height } })
page.on(
  'console',
  (message) =>
    ['error', 'warning'].includes(message.type()) &&
    console.log(`  ${message.type()}: ${message.text().slice(0, 300)}`),
)
page.on('pageerror', (error) => console.log(`  page: ${error.message}`))
await mkdir(out, { recursive: true })
await page.goto(base)
const names = await page.evaluate(() => (window as unknown as { storyNames: string[] }).storyNames)

for (const name of names.filter((one) => one.includes(part))) {
  await page.goto(
    `${base}?story=${name}&lang=${lang}${name.startsWith('home') || name === 'training' || name === 'host-gone' ? '&at=/' : ''}`,
  )
  await page.evaluate(() => document.fonts.ready)
  await page.waitForLoadState('networkidle')
  await page.screenshot({ path: join(out, `${name}-${width}-${lang}.png`) })
  const findings = await page.evaluate(() => {
    const found: string[] = []
    if (document.documentElement.scrollWidth > window.innerWidth) found.push('page wider than the window')
    for (const element of document.querySelectorAll<HTMLElement>('button, a, input, [role=radio], label')) {
      const { width: w, height: h } = element.getBoundingClientRect()
      const shown = element.textContent?.slice(0, 20) || element.className
      if (
        w > 0 &&
        h > 0 &&
        h < 44 &&
        (element.tagName === 'BUTTON' || element.tagName === 'A' || element.className.includes('box'))
      )
        found.push(`low ${Math.round(h)}px: ${shown}`)
      if (element.scrollWidth > element.clientWidth + 1 && element.tagName === 'BUTTON')
        found.push(`clipped: ${shown}`)
    }
    return found
  })
  console.log(name, findings.length > 0 ? findings.join('; ') : 'ok')
}
await browser.close()
server.close()
