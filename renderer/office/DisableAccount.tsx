import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Refusal } from '../../standards/result.ts'
import type { Account } from '../api/types.ts'
import { Action } from '../ui/Action.tsx'
import { Ask } from '../ui/Ask.tsx'
import { RefusalNote } from '../ui/RefusalNote.tsx'
import { TextBox } from '../ui/TextBox.tsx'

export interface DisableAccountProps {
  readonly account: Account
  readonly refusal: Refusal | null
  readonly isBusy: boolean
  readonly onClose: () => void
  readonly onDisable: (staffNumber: string, reason: string) => Promise<boolean>
}

export function DisableAccount({ account, refusal, isBusy, onClose, onDisable }: DisableAccountProps) {
  const { t } = useTranslation()
  const [reason, setReason] = useState('')

  async function disable() {
    if (reason.trim() !== '' && (await onDisable(account.staffNumber, reason.trim()))) onClose()
  }

  return (
    <Ask
      title={t('accounts.disableWho', { name: account.name })}
      onClose={onClose}
      onPrimary={() => void disable()}
      actions={
        <>
          <Action kind="quiet" keys="Esc" onPress={onClose}>
            {t('common.cancel')}
          </Action>
          <Action
            kind="danger"
            keys="Ctrl+Enter"
            isBusy={isBusy}
            isDisabled={reason.trim() === ''}
            onPress={() => void disable()}
          >
            {t('accounts.disable')}
          </Action>
        </>
      }
    >
      <div className="stack">
        <p>{t('accounts.disableWords', { name: account.name, number: account.staffNumber })}</p>
        <TextBox label={t('common.reason')} value={reason} onChange={setReason} maxLength={200} autoFocus />
        {refusal ? <RefusalNote refusal={refusal} /> : null}
      </div>
    </Ask>
  )
}
