import type { WebContents } from 'electron'
import { pausedUrl, startUrls, type WindowKind } from './start-url.ts'

/** A window that breaks down is loaded again this many times within the span, ms; then it rests on a calm page. */
const mostReloads = 3
const span = 5 * 60_000

/** How long a page may hang before it is taken for broken, ms. Nothing is lost by it: fields are saved as they are typed. */
export const hangPatience = 15_000

/** What to do at a breakdown now, given the times (ms) of those before; returns the times to remember. */
export function afterBreakdown(
  earlier: readonly number[],
  now: number,
): { readonly act: 'reload' | 'rest'; readonly times: readonly number[] } {
  const recent = earlier.filter((time) => now - time < span)
  if (recent.length >= mostReloads) return { act: 'rest', times: recent }
  return { act: 'reload', times: [...recent, now] }
}

/** Brings a broken or hanging window back. */
export function recover(contents: WebContents, kind: WindowKind): void {
  let times: readonly number[] = []
  let hanging: NodeJS.Timeout | undefined

  contents.on('render-process-gone', (_event, { reason }) => {
    clearTimeout(hanging)
    if (reason === 'clean-exit') return
    const next = afterBreakdown(times, Date.now())
    times = next.times
    contents.loadURL(next.act === 'reload' ? startUrls[kind] : pausedUrl).catch(report)
  })
  contents.on('unresponsive', () => {
    clearTimeout(hanging)
    hanging = setTimeout(() => contents.forcefullyCrashRenderer(), hangPatience)
  })
  contents.on('responsive', () => clearTimeout(hanging))
  contents.once('destroyed', () => clearTimeout(hanging))
}

function report(cause: unknown): void {
  process.stderr.write(
    `the window could not be brought back: ${cause instanceof Error ? cause.message : String(cause)}\n`,
  )
}
