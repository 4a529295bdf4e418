import { useState } from 'react'
import { Label, Radio, RadioGroup } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { refusalGrounds } from '../../domain/marriage/refusal-grounds.ts'
import { Action } from '../ui/Action.tsx'
import { Ask } from '../ui/Ask.tsx'
import { RefusalNote } from '../ui/RefusalNote.tsx'
import { useSay } from '../ui/say.ts'
import { TextBox } from '../ui/TextBox.tsx'
import type { CaseActions } from './case-actions.ts'

/** A registration is refused on one of the law's grounds and on no other; the reason is explained and a notice given. */
export function RefuseAsk({
  actions,
  onClose,
}: {
  readonly actions: CaseActions
  readonly onClose: () => void
}) {
  const { t } = useTranslation()
  const say = useSay()
  const [code, setCode] = useState<string | null>(null)
  const [reason, setReason] = useState('')
  const isReady = code !== null && reason.trim() !== ''

  function preview() {
    if (code !== null) actions.preview({ form: 'marriage-refusal', refusal: { code, reason: reason.trim() } })
  }

  async function refuse() {
    if (
      code !== null &&
      isReady &&
      (await actions.perform({ kind: 'refuse', code, reason: reason.trim() }))
    ) {
      onClose()
      preview()
    }
  }

  return (
    <Ask
      title={t('refuse.title')}
      onClose={onClose}
      onPrimary={() => void refuse()}
      actions={
        <>
          <Action kind="quiet" keys="Esc" onPress={onClose}>
            {t('common.cancel')}
          </Action>
          <Action
            kind="danger"
            keys="Ctrl+Enter"
            isDisabled={!isReady}
            isBusy={actions.busy !== null}
            onPress={() => void refuse()}
          >
            {t('refuse.now')}
          </Action>
        </>
      }
    >
      <div className="stack">
        <p>{t('refuse.words')}</p>
        <RadioGroup className="field grounds" value={code} onChange={setCode}>
          <Label>{t('refuse.ground')}</Label>
          {refusalGrounds.map((ground) => (
            <Radio key={ground.code} value={ground.code} className="choice-item ground">
              <span className="choice-dot" aria-hidden="true" />
              <span>
                {say(ground.name)}
                <span className="check-basis">{ground.basis}</span>
              </span>
            </Radio>
          ))}
        </RadioGroup>
        <TextBox
          label={t('refuse.reason')}
          value={reason}
          onChange={setReason}
          lines={3}
          maxLength={500}
          hint={t('refuse.reasonHint')}
        />
        <div className="row">
          <Action isDisabled={!isReady} onPress={preview}>
            {t('refuse.preview')}
          </Action>
        </div>
        {actions.refusal ? <RefusalNote refusal={actions.refusal} /> : null}
      </div>
    </Ask>
  )
}
