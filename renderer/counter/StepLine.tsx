import { useTranslation } from 'react-i18next'
import type { MarriageState } from '../../domain/marriage/case.ts'
import { standingOf, steps } from './step-line.ts'

/** The procedure as one line, readable from both ends. */
export function StepLine({ state }: { readonly state: MarriageState }) {
  const { t } = useTranslation()
  return (
    <ol className="step-line" aria-label={t('step.line')}>
      {steps.map((step) => {
        const standing = standingOf(step, state)
        return (
          <li
            key={step}
            className={`step step-${standing}`}
            aria-current={standing === 'now' ? 'step' : undefined}
          >
            <span className="step-words">{t(`step.${step}`)}</span>
            {standing === 'done' ? <span className="sr-only">{t('step.done')}</span> : null}
          </li>
        )
      })}
    </ol>
  )
}
