import { GlobalWorkerOptions, getDocument } from 'pdfjs-dist'
import workerAddress from 'pdfjs-dist/build/pdf.worker.min.mjs?url'

GlobalWorkerOptions.workerSrc = workerAddress

/** CSS pixels across a page; drawn at the screen's own density so that small print stays sharp. */
const pageWidth = 760

/**
 * Draws each page of a PDF to a canvas inside `holder`.
 *
 * @param pdf base64
 * @throws when the bytes are no PDF
 */
export async function drawPdf(
  pdf: string,
  holder: HTMLElement,
  title: string,
  signal: AbortSignal,
): Promise<void> {
  const data = Uint8Array.from(atob(pdf), (character) => character.charCodeAt(0))
  const task = getDocument({ data, isEvalSupported: false, useWasm: false, useSystemFonts: false })
  signal.addEventListener('abort', () => void task.destroy())
  const document = await task.promise
  const drawn: HTMLCanvasElement[] = []
  for (let number = 1; number <= document.numPages; number++) {
    const page = await document.getPage(number)
    const scale = pageWidth / page.getViewport({ scale: 1 }).width
    const density = window.devicePixelRatio || 1
    const viewport = page.getViewport({ scale: scale * density })
    const canvas = window.document.createElement('canvas')
    canvas.width = Math.floor(viewport.width)
    canvas.height = Math.floor(viewport.height)
    canvas.setAttribute('role', 'img')
    canvas.setAttribute('aria-label', `${title} ${number}/${document.numPages}`)
    await page.render({ canvas, viewport }).promise
    drawn.push(canvas)
  }
  if (signal.aborted) return
  holder.replaceChildren(...drawn)
  await task.destroy()
}
