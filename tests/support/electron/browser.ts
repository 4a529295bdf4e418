import { type Browser, type BrowserContext, chromium } from 'playwright-core'
import { findBrowser } from '../../../web/browser.ts'
import { standIn } from './control.ts'

let browser: Browser | undefined
let context: Promise<BrowserContext> | undefined

/** The one Chromium all windows of a run share. */
export function browserContext(): Promise<BrowserContext> {
  context ??= launch()
  return context
}

export async function closeBrowser(): Promise<void> {
  await browser?.close()
  browser = undefined
  context = undefined
}

async function launch(): Promise<BrowserContext> {
  const executablePath = findBrowser(process.env.PATH ?? '')
  if (executablePath === null) throw new Error('no Chromium is installed')
  browser = await chromium.launch({
    executablePath,
    headless: standIn.headless,
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      ...(standIn.debugPort === 0 ? [] : [`--remote-debugging-port=${standIn.debugPort}`]),
    ],
  })
  return browser.newContext({ viewport: { width: 1366, height: 860 }, locale: 'zh-CN' })
}
