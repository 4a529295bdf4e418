import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { type Side, sides } from '../../../domain/marriage/party.ts'
import { TextBox } from '../../ui/TextBox.tsx'
import type { StepProps } from '../case-actions.ts'
import { partyOf } from '../party-of.ts'
import { StepFrame } from '../StepFrame.tsx'

/** Hand-over: each booklet is scanned once more, so that nobody leaves with another couple's. */
export function IssueStep({ view, actions }: StepProps) {
  const { t } = useTranslation()
  const [serials, setSerials] = useState<Readonly<Record<Side, string>>>({ man: '', woman: '' })
  const isComplete = sides.every((side) => serials[side].trim() !== '')
  return (
    <StepFrame
      title={t('issue.title')}
      words={t('issue.words')}
      actions={actions}
      missing={isComplete ? null : t('issue.scanBoth')}
      primary={{
        words: t('issue.handOver'),
        isDisabled: !isComplete,
        onPress: () =>
          void actions.perform({ kind: 'issue', manSerial: serials.man, womanSerial: serials.woman }),
      }}
    >
      <div className="pair">
        {sides.map((side) => (
          <section
            key={side}
            className="card side-card"
            aria-label={t('booklets.of', { side: t(`sideWord.${side}`) })}
          >
            <h3>
              {t('booklets.of', { side: t(`sideWord.${side}`) })}{' '}
              <span className="name">{partyOf(view, side).name}</span>
            </h3>
            <TextBox
              label={t('issue.scan')}
              value={serials[side]}
              onChange={(typed) => setSerials({ ...serials, [side]: typed.toUpperCase() })}
              maxLength={30}
              autoFocus={side === 'man'}
            />
          </section>
        ))}
      </div>
      <p>{t('issue.tell')}</p>
    </StepFrame>
  )
}
