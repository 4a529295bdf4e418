import type { Page, Request as PageRequest, Route } from 'playwright-core'
import { fromBrowser } from './address.ts'
import { standIn } from './control.ts'
import { PreventableEvent } from './event.ts'
import { frameOf } from './frame.ts'
import { handlerFor, requestFor } from './protocol.ts'
import { session } from './session.ts'

/** What routing needs to know of the contents a page belongs to. */
export interface Routed {
  readonly loading: string | null
  emit(name: string, ...args: unknown[]): boolean
}

/** Sends every request of a page past the shell: its navigation listeners, its session, its scheme handler. */
export async function routePage(page: Page, contents: Routed): Promise<void> {
  await page.route('**/*', (route) => handle(route, contents))
}

async function handle(route: Route, contents: Routed): Promise<void> {
  const request = route.request()
  const address = fromBrowser(request.url())
  if (request.isNavigationRequest() && isPrevented(request, address, contents)) {
    standIn.stayed.push(address)
    return route.abort('aborted')
  }
  if (await session.defaultSession.isCancelled(address)) {
    standIn.cancelled.push(address)
    return route.abort('blockedbyclient')
  }
  const handler = handlerFor(address)
  if (!handler) return route.continue()
  const answer = await handler(requestFor(address, request.method()))
  await route.fulfill({
    status: answer.status,
    headers: Object.fromEntries(answer.headers),
    body: Buffer.from(await answer.arrayBuffer()),
  })
}

function isPrevented(request: PageRequest, address: string, contents: Routed): boolean {
  const frame = request.frame()
  const isMainFrame = frame.parentFrame() === null
  if (isMainFrame && contents.loading === request.url()) return false
  const event = Object.assign(new PreventableEvent(), { url: address, isMainFrame, frame: frameOf(frame) })
  if (isMainFrame) contents.emit('will-navigate', event, address)
  contents.emit('will-frame-navigate', event)
  return event.defaultPrevented
}
