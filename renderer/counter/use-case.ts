import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useCallback } from 'react'
import type { Side } from '../../domain/marriage/party.ts'
import { api } from '../api/client.ts'
import type { CaseView } from '../api/types.ts'
import { saveQueue } from '../app/save-queue.ts'
import type { TypedField } from './party/party-form.ts'
import { withUnsaved } from './with-unsaved.ts'

/** One case as the window knows it: the host's answer, and every key pressed since. */
export function useCase(caseId: string) {
  const client = useQueryClient()
  const key = ['case', caseId]
  const query = useQuery({
    queryKey: key,
    queryFn: async () => {
      const answer = await api.marriage.get.query({ caseId })
      return answer.ok ? withUnsaved(answer.value, saveQueue.waitingFor(caseId)) : null
    },
  })

  const accept = useCallback(
    (view: CaseView) => {
      client.setQueryData(['case', caseId], withUnsaved(view, saveQueue.waitingFor(caseId)))
      void client.invalidateQueries({ queryKey: ['cases'] })
    },
    [client, caseId],
  )

  const type = useCallback(
    (side: Side, field: TypedField, value: string) => {
      const save = { caseId, side, field, value }
      client.setQueryData<CaseView | null>(['case', caseId], (view) =>
        view ? withUnsaved(view, [save]) : view,
      )
      saveQueue.put(save)
    },
    [client, caseId],
  )

  return { view: query.data, isError: query.isError, refetch: query.refetch, accept, type }
}
