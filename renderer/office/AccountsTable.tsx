import { useTranslation } from 'react-i18next'
import type { Account } from '../api/types.ts'
import { Action } from '../ui/Action.tsx'

export interface AccountsTableProps {
  readonly accounts: readonly Account[]
  readonly ownNumber: string
  /** Disables an account in use, enables a disabled one. */
  readonly onSwitch: (account: Account) => void
  readonly onReset: (account: Account) => void
}

export function AccountsTable({ accounts, ownNumber, onSwitch, onReset }: AccountsTableProps) {
  const { t } = useTranslation()
  return (
    <table className="table">
      <thead>
        <tr>
          <th scope="col">{t('login.staffNumber')}</th>
          <th scope="col">{t('field.name')}</th>
          <th scope="col">{t('accounts.role')}</th>
          <th scope="col">{t('accounts.state')}</th>
          <th scope="col">
            <span className="sr-only">{t('accounts.actions')}</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {accounts.map((account) => (
          <tr key={account.staffNumber}>
            <th scope="row">{account.staffNumber}</th>
            <td className="name">{account.name}</td>
            <td>{t(`role.${account.role}`)}</td>
            <td>
              <span className={`tag tag-${account.disabled ? 'ended' : 'done'}`}>
                {account.disabled ? t('accounts.disabled') : t('accounts.active')}
              </span>
            </td>
            <td className="number">
              <Action
                kind="quiet"
                onPress={() => onReset(account)}
                label={t('accounts.resetWho', { name: account.name })}
              >
                {t('accounts.reset')}
              </Action>
              {account.staffNumber === ownNumber ? null : (
                <Action
                  kind={account.disabled ? 'plain' : 'danger'}
                  onPress={() => onSwitch(account)}
                  label={t(account.disabled ? 'accounts.enableWho' : 'accounts.disableWho', {
                    name: account.name,
                  })}
                >
                  {t(account.disabled ? 'accounts.enable' : 'accounts.disable')}
                </Action>
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
