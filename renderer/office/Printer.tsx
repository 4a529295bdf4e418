import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { api } from '../api/client.ts'
import type { Calibration } from '../api/types.ts'
import { useWorld } from '../app/live.tsx'
import { useSay } from '../ui/say.ts'
import { PrinterScreen } from './PrinterScreen.tsx'

const tones = { printed: 'good', spoiled: 'bad', unknown: 'wait' } as const

export function Printer() {
  const { t } = useTranslation()
  const say = useSay()
  const { live } = useWorld()
  const client = useQueryClient()
  const known = useQuery({ queryKey: ['calibration'], queryFn: () => api.printers.calibration.query() })
  const calibrate = useMutation({
    mutationFn: (calibration: Calibration) => api.printers.calibrate.mutate(calibration),
    onMutate: (calibration) =>
      client.setQueryData(['calibration'], known.data ? { ...known.data, calibration } : undefined),
    onSettled: () => client.invalidateQueries({ queryKey: ['calibration'] }),
  })
  const queues = useQuery({ queryKey: ['print-queues'], queryFn: () => api.printers.queues.query() })
  const choose = useMutation({
    mutationFn: (queue: string) => api.printers.choose.mutate({ queue }),
    onSettled: () => client.invalidateQueries({ queryKey: ['calibration'] }),
  })
  const ruler = useMutation({
    mutationFn: (paper: 'a4' | 'booklet') => api.printers.ruler.mutate({ paper }),
  })
  const outcome = ruler.data
    ? ruler.data.ok
      ? ({
          kind: tones[ruler.data.value.kind],
          words: t(`preview.outcome.${ruler.data.value.kind}`),
        } as const)
      : ({ kind: 'bad', words: say(ruler.data.refusal.sentence) } as const)
    : null
  return (
    <PrinterScreen
      calibration={known.data?.calibration ?? (known.isError ? 'error' : 'loading')}
      printer={live?.printer ?? null}
      queues={queues.data ?? []}
      chosen={known.data?.printer ?? null}
      outcome={outcome}
      isBusy={ruler.isPending}
      onRetry={() => void known.refetch()}
      onCalibrate={(calibration) => calibrate.mutate(calibration)}
      onChoose={(queue) => choose.mutate(queue)}
      onRuler={(paper) => ruler.mutate(paper)}
    />
  )
}
