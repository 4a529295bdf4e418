import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Face } from './Face.tsx'

/** A form as it will be printed, page by page, drawn here: the browser's own viewer would offer to save it. */
export function PdfPages({ pdf, title }: { readonly pdf: string; readonly title: string }) {
  const { t } = useTranslation()
  const holder = useRef<HTMLDivElement>(null)
  const [state, setState] = useState<'loading' | 'ready' | 'error'>('loading')

  useEffect(() => {
    const stop = new AbortController()
    const element = holder.current
    if (element) {
      setState('loading')
      draw(pdf, element, title, stop.signal).then(
        () => !stop.signal.aborted && setState('ready'),
        () => !stop.signal.aborted && setState('error'),
      )
    }
    return () => stop.abort()
  }, [pdf, title])

  return (
    <div className="pdf">
      {state === 'loading' ? <Face kind="loading" title={t('pdf.drawing')} /> : null}
      {state === 'error' ? <Face kind="error" title={t('pdf.failed')} /> : null}
      <div ref={holder} className="pdf-pages" />
    </div>
  )
}

/** The drawing library is large and loaded with the first paper only. */
async function draw(
  ...paper: [pdf: string, holder: HTMLElement, title: string, signal: AbortSignal]
): Promise<void> {
  const { drawPdf } = await import('./draw-pdf.ts')
  await drawPdf(...paper)
}
