import { useTranslation } from 'react-i18next'
import { sides } from '../../../domain/marriage/party.ts'
import { Action } from '../../ui/Action.tsx'
import { Note } from '../../ui/Note.tsx'
import type { StepProps } from '../case-actions.ts'
import { partyOf } from '../party-of.ts'

/** Where a case ends. Congratulations stand here and nowhere before: only now is the law done. */
export function EndStep({ view, actions, onNew }: StepProps & { readonly onNew: () => void }) {
  const { t } = useTranslation()
  const { state, refusal, certificateNumber, registeredOn, booklets } = view.case
  const next = (
    <div className="step-end">
      <div className="step-action">
        <Action kind="primary" keys="F2" onPress={onNew}>
          {t('day.new')}
        </Action>
      </div>
    </div>
  )
  if (state === 'registered') {
    return (
      <section className="step-frame" aria-label={t('done.title')}>
        <div className="step-body done-page">
          <h2 className="done-title">{t('done.title')}</h2>
          <p className="done-names">
            <span className="name">{partyOf(view, 'man').name}</span>
            <span className="done-and">{t('done.and')}</span>
            <span className="name">{partyOf(view, 'woman').name}</span>
          </p>
          <p className="done-wish">{t('done.wish')}</p>
          <dl className="facts done-facts">
            <dt>{t('certificate.number')}</dt>
            <dd>{certificateNumber}</dd>
            <dt>{t('certificate.registeredOn')}</dt>
            <dd>{registeredOn}</dd>
            {sides.map((side) => (
              <div key={side} className="facts-pair">
                <dt>{t('booklets.of', { side: t(`sideWord.${side}`) })}</dt>
                <dd>{booklets[side]?.serial}</dd>
              </div>
            ))}
          </dl>
          <div className="row">
            <Action onPress={() => actions.preview({ form: 'marriage-review' })}>
              {t('review.preview')}
            </Action>
          </div>
        </div>
        {next}
      </section>
    )
  }
  return (
    <section className="step-frame" aria-label={t(`state.${state}`)}>
      <div className="step-body">
        {refusal ? (
          <Note
            kind="wait"
            title={t('refuse.done')}
            actions={
              <Action onPress={() => actions.preview({ form: 'marriage-refusal', refusal })}>
                {t('refuse.notice')}
              </Action>
            }
          >
            <p>{refusal.reason}</p>
            <p className="small soft">{t('common.basis', { basis: refusal.basis })}</p>
          </Note>
        ) : (
          <Note kind="plain" title={t('abandon.done')} />
        )}
      </div>
      {next}
    </section>
  )
}
