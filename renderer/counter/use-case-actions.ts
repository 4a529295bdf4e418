import { useState } from 'react'
import type { Refusal, Result } from '../../standards/result.ts'
import { api } from '../api/client.ts'
import type { CaseView, PaperRequest } from '../api/types.ts'
import { saveQueue } from '../app/save-queue.ts'
import type { ActionName, CaseActions } from './case-actions.ts'

export interface CaseActionParts {
  readonly caseId: string
  readonly accept: (view: CaseView) => void
  readonly preview: (paper: PaperRequest) => void
  /** The sentence when the program did not answer at all. */
  readonly noAnswer: Refusal
}

/** Runs the steps one at a time: typed fields first reach the disk, then the step is taken on what stands there. */
export function useCaseActions({ caseId, accept, preview, noAnswer }: CaseActionParts): CaseActions {
  const [busy, setBusy] = useState<ActionName | null>(null)
  const [refusal, setRefusal] = useState<Refusal | null>(null)

  async function run(name: ActionName, call: () => Promise<Result<CaseView>>): Promise<boolean> {
    if (busy !== null) return false
    setBusy(name)
    setRefusal(null)
    try {
      await saveQueue.flush()
      const answer = await call()
      if (answer.ok) accept(answer.value)
      else setRefusal(answer.refusal)
      return answer.ok
    } catch {
      // A broken call, not a refusal: the step may or may not have been taken, so the case is read again.
      setRefusal(noAnswer)
      return false
    } finally {
      setBusy(null)
    }
  }

  return {
    busy,
    refusal,
    clearRefusal: () => setRefusal(null),
    verifyIdentity: () =>
      run('verifyIdentity', async () => {
        const recorded = await api.marriage.recordParties.mutate({ caseId })
        if (!recorded.ok) return recorded
        accept(recorded.value)
        return api.marriage.perform.mutate({ caseId, command: { kind: 'verifyIdentity' } })
      }),
    perform: (command) => run('perform', () => api.marriage.perform.mutate({ caseId, command })),
    checkOnline: () => run('checkOnline', () => api.marriage.checkOnline.mutate({ caseId })),
    register: () => run('register', () => api.marriage.register.mutate({ caseId })),
    printCertificate: (side) =>
      run('print', async () => {
        const answer = await api.marriage.print.mutate({ caseId, side })
        return answer.ok ? { ok: true, value: answer.value.view } : answer
      }),
    preview,
  }
}
