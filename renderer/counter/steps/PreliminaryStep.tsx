import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Tick } from '../../ui/Tick.tsx'
import type { StepProps } from '../case-actions.ts'
import { StepFrame } from '../StepFrame.tsx'

export function PreliminaryStep({ actions }: StepProps) {
  const { t } = useTranslation()
  const [bothPresent, setBothPresent] = useState(false)
  const [noDoubtOfCapacity, setNoDoubt] = useState(false)
  const [photosSupplied, setPhotos] = useState(false)
  const isComplete = bothPresent && noDoubtOfCapacity && photosSupplied
  return (
    <StepFrame
      title={t('preliminary.title')}
      words={t('preliminary.words')}
      actions={actions}
      missing={isComplete ? null : t('common.tickAll')}
      primary={{
        words: t('preliminary.pass'),
        isDisabled: !isComplete,
        onPress: () =>
          void actions.perform({ kind: 'passPreliminary', bothPresent, noDoubtOfCapacity, photosSupplied }),
      }}
    >
      <div className="ticks">
        <Tick isSelected={bothPresent} onChange={setBothPresent}>
          {t('preliminary.bothPresent')}
        </Tick>
        <Tick isSelected={noDoubtOfCapacity} onChange={setNoDoubt}>
          {t('preliminary.noDoubt')}
        </Tick>
        <Tick isSelected={photosSupplied} onChange={setPhotos}>
          {t('preliminary.photos')}
        </Tick>
      </div>
    </StepFrame>
  )
}
