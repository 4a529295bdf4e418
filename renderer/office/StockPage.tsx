import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { api } from '../api/client.ts'
import type { Role } from '../api/types.ts'
import { StockScreen } from './StockScreen.tsx'

export function StockPage({ role }: { readonly role: Role }) {
  const { t } = useTranslation()
  const client = useQueryClient()
  const stock = useQuery({ queryKey: ['stock'], queryFn: () => api.booklets.stock.query() })
  const receive = useMutation({
    mutationFn: (block: { kind: 'marriage' | 'divorce'; first: string; count: number }) =>
      api.booklets.receive.mutate(block),
    onSuccess: (answer) => {
      if (answer.ok) client.setQueryData(['stock'], answer.value)
    },
  })
  const refusal = receive.data && !receive.data.ok ? receive.data.refusal : null
  const received = receive.data?.ok ? t('stock.received', { count: receive.variables?.count ?? 0 }) : null
  return (
    <StockScreen
      stock={stock.data ?? (stock.isError ? 'error' : 'loading')}
      refusal={refusal}
      received={received}
      isBusy={receive.isPending}
      mayReceive={role !== 'registrar'}
      onRetry={() => void stock.refetch()}
      onReceive={(block) => receive.mutate(block)}
    />
  )
}
