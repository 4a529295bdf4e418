import { grayscale, PDFDocument, StandardFonts } from 'pdf-lib'

export const sampleTitle = { zh: '申请结婚登记声明书', en: 'Statement' } as const

/** One page with one of the PDF's own fonts: enough to see that pages are drawn. */
export async function samplePdf(): Promise<string> {
  const document = await PDFDocument.create()
  const page = document.addPage([595, 842])
  const font = await document.embedFont(StandardFonts.TimesRoman)
  page.drawText('A sample page', { x: 72, y: 740, size: 28, font })
  page.drawRectangle({
    x: 72,
    y: 400,
    width: 451,
    height: 300,
    borderWidth: 1,
    borderColor: grayscale(0),
    color: grayscale(1),
  })
  return document.saveAsBase64()
}
