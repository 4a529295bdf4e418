import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Refusal } from '../../standards/result.ts'
import type { Account, Role } from '../api/types.ts'
import { Action } from '../ui/Action.tsx'
import { Face } from '../ui/Face.tsx'
import { Note } from '../ui/Note.tsx'
import { AccountsTable } from './AccountsTable.tsx'
import { NewAccount } from './NewAccount.tsx'
import { Page } from './Page.tsx'
import { ResetPassphrase } from './ResetPassphrase.tsx'
import { SwitchAccount } from './SwitchAccount.tsx'

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
  /** Disables an account in use, enables a disabled one. */
  readonly onSwitch: (account: Account, reason: string) => Promise<boolean>
  readonly onReset: (staffNumber: string, passphrase: string) => Promise<boolean>
  /** A question opens: what was said about an earlier one is over. */
  readonly onAsk: () => void
  /** The question that stands open at first; none unless a story shows one. */
  readonly firstQuestion?: Question
}

type Question = { readonly kind: 'new' } | { readonly kind: 'switch' | 'reset'; readonly account: Account }

export function AccountsScreen({
  accounts,
  ownNumber,
  refusal,
  done,
  isBusy,
  onRetry,
  onCreate,
  onSwitch,
  onReset,
  onAsk,
  firstQuestion,
}: AccountsScreenProps) {
  const { t } = useTranslation()
  const [asking, setAsking] = useState<Question | null>(firstQuestion ?? null)
  const question = { refusal, isBusy, onClose: () => setAsking(null) }

  function ask(next: Question) {
    onAsk()
    setAsking(next)
  }

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
        <AccountsTable
          accounts={accounts}
          ownNumber={ownNumber}
          onSwitch={(account) => ask({ kind: 'switch', account })}
          onReset={(account) => ask({ kind: 'reset', account })}
        />
      )}
      {done ? <Note kind="good" title={done} isLive /> : null}
      <div className="page-end">
        <Action kind="primary" onPress={() => ask({ kind: 'new' })}>
          {t('accounts.add')}
        </Action>
      </div>
      {asking?.kind === 'new' ? <NewAccount {...question} onCreate={onCreate} /> : null}
      {asking?.kind === 'switch' ? (
        <SwitchAccount
          {...question}
          account={asking.account}
          onSwitch={(reason) => onSwitch(asking.account, reason)}
        />
      ) : null}
      {asking?.kind === 'reset' ? (
        <ResetPassphrase {...question} account={asking.account} onReset={onReset} />
      ) : null}
    </Page>
  )
}
