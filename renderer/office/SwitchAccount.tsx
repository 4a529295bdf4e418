import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Refusal } from '../../standards/result.ts'
import type { Account } from '../api/types.ts'
import { Action } from '../ui/Action.tsx'
import { Ask } from '../ui/Ask.tsx'
import { RefusalNote } from '../ui/RefusalNote.tsx'
import { TextBox } from '../ui/TextBox.tsx'

export interface SwitchAccountProps {
  readonly account: Account
  readonly refusal: Refusal | null
  readonly isBusy: boolean
  readonly onClose: () => void
  readonly onSwitch: (reason: string) => Promise<boolean>
}

/** Disables an account that is in use, or enables one that is not; either way for a reason the ledger keeps. */
export function SwitchAccount({ account, refusal, isBusy, onClose, onSwitch }: SwitchAccountProps) {
  const { t } = useTranslation()
  const [reason, setReason] = useState('')
  const change = account.disabled ? 'enable' : 'disable'

  async function confirm() {
    if (reason.trim() !== '' && (await onSwitch(reason.trim()))) onClose()
  }

  return (
    <Ask
      title={t(`accounts.${change}Who`, { name: account.name })}
      onClose={onClose}
      onPrimary={() => void confirm()}
      actions={
        <>
          <Action kind="quiet" keys="Esc" onPress={onClose}>
            {t('common.cancel')}
          </Action>
          <Action
            kind={account.disabled ? 'primary' : 'danger'}
            keys="Ctrl+Enter"
            isBusy={isBusy}
            isDisabled={reason.trim() === ''}
            onPress={() => void confirm()}
          >
            {t(`accounts.${change}`)}
          </Action>
        </>
      }
    >
      <div className="stack">
        <p>{t(`accounts.${change}Words`, { name: account.name, number: account.staffNumber })}</p>
        <TextBox label={t('common.reason')} value={reason} onChange={setReason} maxLength={200} autoFocus />
        {refusal ? <RefusalNote refusal={refusal} /> : null}
      </div>
    </Ask>
  )
}
