import { useMutation, useQuery } from '@tanstack/react-query'
import { api } from '../api/client.ts'
import type { PaperRequest } from '../api/types.ts'
import { FormPreview } from './FormPreview.tsx'

export function Preview({
  caseId,
  paper,
  onClose,
}: {
  readonly caseId: string
  readonly paper: PaperRequest
  readonly onClose: () => void
}) {
  const rendered = useQuery({
    queryKey: ['paper', caseId, paper],
    queryFn: () => api.forms.render.query({ caseId, ...paper }),
    staleTime: 0,
    gcTime: 0,
  })
  const print = useMutation({ mutationFn: () => api.forms.print.mutate({ caseId, ...paper }) })
  const answers = [rendered.data, print.data]
  const refused = answers.find((answer) => answer && !answer.ok)
  return (
    <FormPreview
      form={rendered.data?.ok ? rendered.data.value : null}
      refusal={refused && !refused.ok ? refused.refusal : null}
      outcome={print.data?.ok ? print.data.value : null}
      isPrinting={print.isPending}
      onPrint={paper.form === 'marriage-certificate' ? null : () => print.mutate()}
      onClose={onClose}
    />
  )
}
