import { useMutation, useQueryClient } from '@tanstack/react-query'
import { divisionPath } from '../../standards/divisions.ts'
import { api } from '../api/client.ts'
import type { Initialise } from '../api/types.ts'
import { FirstRunScreen } from './FirstRunScreen.tsx'

export function FirstRun() {
  const client = useQueryClient()
  const initialise = useMutation({
    mutationFn: (office: Initialise) => api.office.initialise.mutate(office),
    onSuccess: (answer) => (answer.ok ? client.invalidateQueries({ queryKey: ['profile'] }) : undefined),
  })
  const refusal = initialise.data && !initialise.data.ok ? initialise.data.refusal : null
  return (
    <FirstRunScreen
      refusal={refusal}
      isBusy={initialise.isPending}
      divisionName={divisionPath}
      onInitialise={(office) => initialise.mutate(office)}
    />
  )
}
