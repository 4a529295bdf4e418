import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Action } from '../../ui/Action.tsx'
import { Tick } from '../../ui/Tick.tsx'
import type { StepProps } from '../case-actions.ts'
import { partyOf } from '../party-of.ts'
import { StepFrame } from '../StepFrame.tsx'

/** Each is asked alone: do you marry of your own will? A no is refused with the article, so it can be said here too. */
export function AcceptanceStep({ view, actions, onRefuse }: StepProps) {
  const { t } = useTranslation()
  const [manWilling, setMan] = useState(false)
  const [womanWilling, setWoman] = useState(false)
  const [notRelated, setNotRelated] = useState(false)
  const isComplete = manWilling && womanWilling && notRelated
  return (
    <StepFrame
      title={t('acceptance.title')}
      words={t('acceptance.words')}
      actions={actions}
      missing={isComplete ? null : t('common.tickAll')}
      primary={{
        words: t('acceptance.accept'),
        isDisabled: !isComplete,
        onPress: () => void actions.perform({ kind: 'accept', manWilling, womanWilling, notRelated }),
      }}
    >
      <div className="ticks">
        <Tick isSelected={manWilling} onChange={setMan}>
          {t('acceptance.willing', { name: partyOf(view, 'man').name })}
        </Tick>
        <Tick isSelected={womanWilling} onChange={setWoman}>
          {t('acceptance.willing', { name: partyOf(view, 'woman').name })}
        </Tick>
        <Tick isSelected={notRelated} onChange={setNotRelated}>
          {t('acceptance.notRelated')}
        </Tick>
      </div>
      <div className="row">
        <Action kind="quiet" onPress={onRefuse}>
          {t('acceptance.someoneSaysNo')}
        </Action>
      </div>
    </StepFrame>
  )
}
