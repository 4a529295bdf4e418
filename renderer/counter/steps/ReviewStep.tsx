import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Action } from '../../ui/Action.tsx'
import { Note } from '../../ui/Note.tsx'
import { TextBox } from '../../ui/TextBox.tsx'
import type { StepProps } from '../case-actions.ts'
import { StepFrame } from '../StepFrame.tsx'

export function ReviewStep({ actions }: StepProps) {
  const { t } = useTranslation()
  const [remark, setRemark] = useState('')
  return (
    <StepFrame
      title={t('review.title')}
      words={t('review.words')}
      actions={actions}
      print={() => actions.preview({ form: 'marriage-review' })}
      primary={{ words: t('review.agree'), onPress: () => void actions.perform({ kind: 'review', remark }) }}
    >
      <Note
        kind="good"
        title={t('review.clear')}
        actions={
          <Action kind="quiet" onPress={() => actions.preview({ form: 'marriage-review' })}>
            {t('review.preview')}
          </Action>
        }
      />
      <TextBox
        label={t('review.remark')}
        value={remark}
        onChange={setRemark}
        maxLength={200}
        hint={t('review.remarkHint')}
      />
    </StepFrame>
  )
}
