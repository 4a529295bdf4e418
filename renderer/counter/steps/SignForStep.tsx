import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { type Side, sides } from '../../../domain/marriage/party.ts'
import { Action } from '../../ui/Action.tsx'
import { Choice } from '../../ui/Choice.tsx'
import type { StepProps } from '../case-actions.ts'
import { partyOf } from '../party-of.ts'
import { StepFrame } from '../StepFrame.tsx'
import { methodOptions, type SignatureMethod } from './signature-method.ts'

/** Each signs the review form in person for their own booklet: never blank, never by another. */
export function SignForStep({ view, actions }: StepProps) {
  const { t } = useTranslation()
  const [methods, setMethods] = useState<Readonly<Record<Side, SignatureMethod>>>({
    man: 'signature',
    woman: 'signature',
  })
  return (
    <StepFrame
      title={t('signFor.title')}
      words={t('signFor.words')}
      actions={actions}
      print={() => actions.preview({ form: 'marriage-review' })}
    >
      <div className="pair">
        {sides.map((side) => {
          const signed = view.case.booklets[side]?.signedFor ?? null
          return (
            <section
              key={side}
              className={`card side-card ${signed ? 'card-done' : ''}`}
              aria-label={t(`side.${side}`)}
            >
              <h3>
                {t(`side.${side}`)} <span className="name">{partyOf(view, side).name}</span>
              </h3>
              {signed ? (
                <p className="done-line">{t(`signFor.by.${signed}`)}</p>
              ) : (
                <>
                  <Choice
                    label={t('signature.label')}
                    value={methods[side]}
                    options={methodOptions(t)}
                    onChange={(method) => setMethods({ ...methods, [side]: method })}
                  />
                  <Action
                    isBusy={actions.busy === 'perform'}
                    onPress={() => void actions.perform({ kind: 'signFor', side, method: methods[side] })}
                  >
                    {t('signFor.record', { side: t(`sideWord.${side}`) })}
                  </Action>
                </>
              )}
            </section>
          )
        })}
      </div>
      <div className="row">
        <Action kind="quiet" onPress={() => actions.preview({ form: 'marriage-review' })}>
          {t('review.preview')}
        </Action>
      </div>
    </StepFrame>
  )
}
