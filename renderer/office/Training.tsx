import { useQuery } from '@tanstack/react-query'
import { api } from '../api/client.ts'
import { TrainingPanel } from './TrainingPanel.tsx'

export function Training({
  isCentreReachable,
  onClose,
}: {
  readonly isCentreReachable: boolean
  readonly onClose: () => void
}) {
  const people = useQuery({ queryKey: ['training', 'people'], queryFn: () => api.training.people.query() })
  return (
    <TrainingPanel
      people={people.data ?? (people.isError ? 'error' : 'loading')}
      isCentreReachable={isCentreReachable}
      onRetry={() => void people.refetch()}
      onLay={(personId) => void api.training.layCard.mutate({ personId })}
      onLift={() => void api.training.liftCard.mutate()}
      onReader={(action) => void api.training.reader.mutate({ action })}
      onPrinter={(action) => void api.training.printer.mutate({ action })}
      onCentre={(reachable) => void api.training.centre.mutate({ reachable })}
      onClose={onClose}
    />
  )
}
