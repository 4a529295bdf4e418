import { mkdir, readFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import { extname, join } from 'node:path'
import { parseArgs } from 'node:util'
import { chromium, type Page } from 'playwright-core'
import { findBrowser } from '../../web/browser.ts'
import { contentSecurityPolicy } from '../../web/security-headers.ts'
import { shownScreens } from './shown-screens.ts'

/**
 * Takes pictures of stories, after `vite build --mode stories`. `npm run screens` keeps those of docs/screens;
 * `node tests/screens/take.ts --out DIR --stories all` takes every state. Says what the browser complained about,
 * what overflows and which targets are too low for a finger; any of it ends with 1.
 */
const { values: chosen } = parseArgs({
  options: {
    out: { type: 'string', default: 'docs/screens' },
    /** Names, `all`, or none for the ones that are shown. */
    stories: { type: 'string' },
    sizes: { type: 'string', default: '1366x768,1920x1080' },
    languages: { type: 'string', default: 'zh-CN,en' },
  },
})
/** Stories around the home page: the links of the window show that it is the page at hand. */
const storiesOfHome = ['home', 'training', 'host-gone']
/** What a finger hits without aiming, in CSS pixels. */
const lowestTarget = 44

const server = createServer((request, response) => {
  const path = new URL(request.url ?? '/', 'http://localhost').pathname
  readFile(fileOf(path)).then(
    (body) =>
      response
        .writeHead(200, { 'content-type': typeOf(path), 'content-security-policy': contentSecurityPolicy })
        .end(body),
    () => response.writeHead(404).end(),
  )
})
await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
const address = server.address()
const base = `http://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}/stories/index.html`
const browser = await chromium.launch({
  executablePath: findBrowser(process.env.PATH ?? '') ?? 'chromium',
  args: [...(process.getuid?.() === 0 ? ['--no-sandbox'] : []), '--disable-gpu', '--disable-quic'],
})
await mkdir(chosen.out, { recursive: true })
for (const size of chosen.sizes.split(',')) {
  const [width = 1366, height = 768] = size.split('x').map(Number)
  const page = await browser.newPage({ viewport: { width, height }, reducedMotion: 'reduce' })
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) complain(message.text().slice(0, 300))
  })
  page.on('pageerror', (error) => complain(error.message))
  for (const language of chosen.languages.split(',')) {
    for (const name of await namesOf(page)) {
      await show(page, name, language)
      await page.screenshot({ path: join(chosen.out, `${name}.${size}.${language}.png`) })
      for (const finding of await findingsOn(page)) complain(`${name} ${size} ${language}: ${finding}`)
    }
  }
  await page.close()
}
await browser.close()
server.close()

async function namesOf(page: Page): Promise<readonly string[]> {
  if (chosen.stories === undefined) return shownScreens
  if (chosen.stories !== 'all') return chosen.stories.split(',')
  await page.goto(base)
  return page.getByRole('link').allTextContents()
}

async function show(page: Page, name: string, language: string): Promise<void> {
  const at = storiesOfHome.some((start) => name.startsWith(start)) ? '&at=/' : ''
  await page.goto(`${base}?story=${name}&lang=${language}${at}`)
  await page.evaluate(() => document.fonts.ready)
  await page.waitForLoadState('networkidle')
}

/** What a pair of eyes would stumble over, in words. */
function findingsOn(page: Page): Promise<string[]> {
  return page.evaluate((lowest) => {
    const found: string[] = []
    if (document.documentElement.scrollWidth > window.innerWidth) found.push('page wider than the window')
    for (const element of document.querySelectorAll<HTMLElement>(
      'button, a, input.box, .tick, .choice-item',
    )) {
      const { width, height } = element.getBoundingClientRect()
      const words = element.textContent?.slice(0, 20) || element.className
      if (width > 0 && height > 0 && height < lowest) found.push(`low ${Math.round(height)}px: ${words}`)
      if (element.tagName === 'BUTTON' && element.scrollWidth > element.clientWidth + 1)
        found.push(`clipped: ${words}`)
    }
    return found
  }, lowestTarget)
}

function fileOf(path: string): string {
  return path.startsWith('/fonts/')
    ? join('/usr/share/fonts/truetype/hanazono', path.slice('/fonts/'.length))
    : join('dist/stories', path)
}

function typeOf(path: string): string {
  const types: Readonly<Record<string, string>> = {
    '.html': 'text/html',
    '.js': 'text/javascript',
    '.mjs': 'text/javascript',
    '.css': 'text/css',
  }
  return types[extname(path)] ?? 'application/octet-stream'
}

function complain(sentence: string): void {
  process.exitCode = 1
  process.stdout.write(`${sentence}\n`)
}
