import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Refusal, Result } from '../../standards/result.ts'
import { api } from '../api/client.ts'
import { AccountsScreen } from './AccountsScreen.tsx'

export function Accounts({ ownNumber }: { readonly ownNumber: string }) {
  const { t } = useTranslation()
  const client = useQueryClient()
  const accounts = useQuery({ queryKey: ['accounts'], queryFn: () => api.accounts.list.query() })
  const [isBusy, setBusy] = useState(false)
  const [refusal, setRefusal] = useState<Refusal | null>(null)
  const [done, setDone] = useState<string | null>(null)

  async function run(call: () => Promise<Result<unknown>>, words: string): Promise<boolean> {
    setBusy(true)
    setRefusal(null)
    try {
      const answer = await call()
      if (answer.ok) {
        setDone(words)
        await client.invalidateQueries({ queryKey: ['accounts'] })
      } else setRefusal(answer.refusal)
      return answer.ok
    } finally {
      setBusy(false)
    }
  }

  return (
    <AccountsScreen
      accounts={accounts.data ?? (accounts.isError ? 'error' : 'loading')}
      ownNumber={ownNumber}
      refusal={refusal}
      done={done}
      isBusy={isBusy}
      onRetry={() => void accounts.refetch()}
      onCreate={(account) =>
        run(
          () => api.accounts.create.mutate(account),
          t('accounts.created', { name: account.name, number: account.staffNumber }),
        )
      }
      onSwitch={({ staffNumber, disabled }, reason) =>
        run(
          () => api.accounts[disabled ? 'enable' : 'disable'].mutate({ staffNumber, reason }),
          t(disabled ? 'accounts.enabledDone' : 'accounts.disabledDone', { number: staffNumber }),
        )
      }
      onReset={(staffNumber, passphrase) =>
        run(
          () => api.accounts.resetPassphrase.mutate({ staffNumber, passphrase }),
          t('accounts.resetDone', { number: staffNumber }),
        )
      }
      onAsk={() => {
        setRefusal(null)
        setDone(null)
      }}
    />
  )
}
