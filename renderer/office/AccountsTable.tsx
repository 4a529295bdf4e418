import { useTranslation } from 'react-i18next'
import type { Account } from '../api/types.ts'
import { Action } from '../ui/Action.tsx'

export interface AccountsTableProps {
  readonly accounts: readonly Account[]
  readonly ownNumber: string
  readonly onDisable: (account: Account) => void
}

export function AccountsTable({ accounts, ownNumber, onDisable }: AccountsTableProps) {
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
              {account.disabled || account.staffNumber === ownNumber ? null : (
                <Action
                  kind="danger"
                  onPress={() => onDisable(account)}
                  label={t('accounts.disableWho', { name: account.name })}
                >
                  {t('accounts.disable')}
                </Action>
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
