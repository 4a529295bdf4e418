import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Side } from '../../../domain/marriage/party.ts'
import { Action } from '../../ui/Action.tsx'
import { Ask } from '../../ui/Ask.tsx'
import { Choice } from '../../ui/Choice.tsx'
import { RefusalNote } from '../../ui/RefusalNote.tsx'
import type { CaseActions } from '../case-actions.ts'

export interface VoidBookletProps {
  readonly side: Side
  readonly serial: string
  readonly actions: CaseActions
}

/** A booklet that is spoiled is scrapped by name, and a fresh one takes its place. */
export function VoidBooklet({ side, serial, actions }: VoidBookletProps) {
  const { t } = useTranslation()
  const [isAsking, setAsking] = useState(false)
  const [reason, setReason] = useState<'misprint' | 'damaged'>('misprint')

  async function scrap() {
    if (await actions.perform({ kind: 'voidBooklet', side, reason })) setAsking(false)
  }

  return (
    <>
      <Action kind="danger" onPress={() => setAsking(true)} label={t('void.openOf', { serial })}>
        {t('void.open')}
      </Action>
      {isAsking ? (
        <Ask
          title={t('void.title', { serial })}
          onClose={() => setAsking(false)}
          onPrimary={() => void scrap()}
          actions={
            <>
              <Action kind="quiet" keys="Esc" onPress={() => setAsking(false)}>
                {t('common.cancel')}
              </Action>
              <Action
                kind="danger"
                keys="Ctrl+Enter"
                isBusy={actions.busy !== null}
                onPress={() => void scrap()}
              >
                {t('void.now', { serial })}
              </Action>
            </>
          }
        >
          <div className="stack">
            <p>{t('void.words')}</p>
            <Choice
              label={t('common.reason')}
              value={reason}
              onChange={setReason}
              options={[
                { value: 'misprint', words: t('void.misprint') },
                { value: 'damaged', words: t('void.damaged') },
              ]}
            />
            {actions.refusal ? <RefusalNote refusal={actions.refusal} /> : null}
          </div>
        </Ask>
      ) : null}
    </>
  )
}
