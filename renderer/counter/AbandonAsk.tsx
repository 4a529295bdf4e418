import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Action } from '../ui/Action.tsx'
import { Ask } from '../ui/Ask.tsx'
import { RefusalNote } from '../ui/RefusalNote.tsx'
import { TextBox } from '../ui/TextBox.tsx'
import type { CaseActions } from './case-actions.ts'

export interface AbandonAskProps {
  readonly caseNumber: string
  readonly actions: CaseActions
  readonly onClose: () => void
}

export function AbandonAsk({ caseNumber, actions, onClose }: AbandonAskProps) {
  const { t } = useTranslation()
  const [reason, setReason] = useState('')

  async function abandon() {
    if (reason.trim() !== '' && (await actions.perform({ kind: 'abandon', reason: reason.trim() }))) onClose()
  }

  return (
    <Ask
      title={t('abandon.title', { number: caseNumber })}
      onClose={onClose}
      onPrimary={() => void abandon()}
      actions={
        <>
          <Action kind="quiet" keys="Esc" onPress={onClose}>
            {t('common.cancel')}
          </Action>
          <Action
            kind="danger"
            keys="Ctrl+Enter"
            isDisabled={reason.trim() === ''}
            isBusy={actions.busy !== null}
            onPress={() => void abandon()}
          >
            {t('abandon.now')}
          </Action>
        </>
      }
    >
      <div className="stack">
        <p>{t('abandon.words')}</p>
        <TextBox label={t('common.reason')} value={reason} onChange={setReason} maxLength={200} autoFocus />
        {actions.refusal ? <RefusalNote refusal={actions.refusal} /> : null}
      </div>
    </Ask>
  )
}
