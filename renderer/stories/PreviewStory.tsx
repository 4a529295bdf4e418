import { useEffect, useState } from 'react'
import { FormPreview } from '../counter/FormPreview.tsx'
import { Frame } from './Frame.tsx'
import { samplePdf, sampleTitle } from './sample-pdf.ts'

export function PreviewStory() {
  const [pdf, setPdf] = useState<string | null>(null)
  useEffect(() => void samplePdf().then(setPdf), [])
  const form =
    pdf === null
      ? null
      : ({ form: 'marriage-statement', title: sampleTitle, pdf, hash: '0', pages: 1 } as const)
  return (
    <Frame>
      <FormPreview
        form={form}
        refusal={null}
        outcome={null}
        isPrinting={false}
        onPrint={nothing}
        onClose={nothing}
      />
    </Frame>
  )
}

function nothing(): void {
  return
}
