import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Refusal } from '../../standards/result.ts'
import type { Account, Role } from '../api/types.ts'
import { Action } from '../ui/Action.tsx'
import { Face } from '../ui/Face.tsx'
import { Note } from '../ui/Note.tsx'
import { AccountsTable } from './AccountsTable.tsx'
import { DisableAccount } from './DisableAccount.tsx'
import { NewAccount } from './NewAccount.tsx'
import { Page } from './Page.tsx'

export interface AccountsScreenProps {
  readonly accounts: readonly Account[] | 'loading' | 'error'
  readonly ownNumber: string
  readonly refusal: Refusal | null
  readonly done: string | null
  readonly isBusy: boolean
  readonly onRetry: () => void
  readonly onCreate: (account: {
    staffNumber: string
    name: string
    role: Role
    passphrase: string
  }) => Promise<boolean>
  readonly onDisable: (staffNumber: string, reason: string) => Promise<boolean>
}

export function AccountsScreen({
  accounts,
  ownNumber,
  refusal,
  done,
  isBusy,
  onRetry,
  onCreate,
  onDisable,
}: AccountsScreenProps) {
  const { t } = useTranslation()
  const [asking, setAsking] = useState<Account | 'new' | null>(null)

  return (
    <Page title={t('accounts.title')} words={t('accounts.words')}>
      {accounts === 'loading' ? <Face kind="loading" title={t('accounts.loading')} /> : null}
      {accounts === 'error' ? (
        <Face
          kind="error"
          title={t('accounts.error')}
          action={<Action onPress={onRetry}>{t('common.retry')}</Action>}
        />
      ) : null}
      {typeof accounts === 'string' ? null : (
        <AccountsTable accounts={accounts} ownNumber={ownNumber} onDisable={setAsking} />
      )}
      {done ? <Note kind="good" title={done} isLive /> : null}
      <div className="page-end">
        <Action kind="primary" onPress={() => setAsking('new')}>
          {t('accounts.add')}
        </Action>
      </div>
      {asking === 'new' ? (
        <NewAccount refusal={refusal} isBusy={isBusy} onClose={() => setAsking(null)} onCreate={onCreate} />
      ) : null}
      {asking !== null && asking !== 'new' ? (
        <DisableAccount
          account={asking}
          refusal={refusal}
          isBusy={isBusy}
          onClose={() => setAsking(null)}
          onDisable={onDisable}
        />
      ) : null}
    </Page>
  )
}
