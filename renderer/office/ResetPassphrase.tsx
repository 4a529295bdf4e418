import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Refusal } from '../../standards/result.ts'
import type { Account } from '../api/types.ts'
import { Action } from '../ui/Action.tsx'
import { Ask } from '../ui/Ask.tsx'
import { RefusalNote } from '../ui/RefusalNote.tsx'
import { isPassphraseReady, PassphrasePair } from './PassphrasePair.tsx'

export interface ResetPassphraseProps {
  readonly account: Account
  readonly refusal: Refusal | null
  readonly isBusy: boolean
  readonly onClose: () => void
  readonly onReset: (staffNumber: string, passphrase: string) => Promise<boolean>
}

/** A new passphrase for somebody who forgot theirs or is locked out. */
export function ResetPassphrase({ account, refusal, isBusy, onClose, onReset }: ResetPassphraseProps) {
  const { t } = useTranslation()
  const [passphrase, setPassphrase] = useState('')
  const [again, setAgain] = useState('')
  const isReady = isPassphraseReady(passphrase, again)

  async function reset() {
    if (isReady && (await onReset(account.staffNumber, passphrase))) onClose()
  }

  return (
    <Ask
      title={t('accounts.resetWho', { name: account.name })}
      onClose={onClose}
      onPrimary={() => void reset()}
      actions={
        <>
          <Action kind="quiet" keys="Esc" onPress={onClose}>
            {t('common.cancel')}
          </Action>
          <Action
            kind="primary"
            keys="Ctrl+Enter"
            isBusy={isBusy}
            isDisabled={!isReady}
            onPress={() => void reset()}
          >
            {t('accounts.reset')}
          </Action>
        </>
      }
    >
      <div className="stack">
        <p>{t('accounts.resetWords', { name: account.name, number: account.staffNumber })}</p>
        <PassphrasePair
          passphrase={passphrase}
          again={again}
          onPassphrase={setPassphrase}
          onAgain={setAgain}
        />
        {refusal ? <RefusalNote refusal={refusal} /> : null}
      </div>
    </Ask>
  )
}
