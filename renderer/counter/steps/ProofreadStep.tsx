import { useTranslation } from 'react-i18next'
import { sides } from '../../../domain/marriage/party.ts'
import { Action } from '../../ui/Action.tsx'
import type { StepProps } from '../case-actions.ts'
import { StepFrame } from '../StepFrame.tsx'
import { CertificateFacing } from './CertificateFacing.tsx'
import { VoidBooklet } from './VoidBooklet.tsx'

/** Turned to the couple: in large words what stands in each booklet. Each booklet is confirmed by itself. */
export function ProofreadStep({ view, actions }: StepProps) {
  const { t } = useTranslation()
  const open = sides.find((side) => !view.case.booklets[side]?.proofread)
  return (
    <StepFrame
      title={t('proofread.title')}
      words={t('proofread.words')}
      actions={actions}
      primary={
        open
          ? {
              words: t('proofread.confirm', { side: t(`sideWord.${open}`) }),
              onPress: () => void actions.perform({ kind: 'proofread', side: open, confirmed: true }),
            }
          : null
      }
    >
      <div className="pair">
        {sides.map((holder) => {
          const booklet = view.case.booklets[holder]
          return (
            <section
              key={holder}
              className={`card ${booklet?.proofread ? 'card-done' : ''} ${open === holder ? 'card-now' : ''}`}
            >
              <CertificateFacing view={view} holder={holder} />
              <div className="row">
                {booklet?.proofread ? <p className="done-line">{t('proofread.done')}</p> : null}
                <span className="push" />
                <Action
                  kind="quiet"
                  onPress={() => actions.preview({ form: 'marriage-certificate', side: holder })}
                  label={t('proofread.enlargeOf', { side: t(`sideWord.${holder}`) })}
                >
                  {t('proofread.enlarge')}
                </Action>
                {booklet ? <VoidBooklet side={holder} serial={booklet.serial} actions={actions} /> : null}
              </div>
            </section>
          )
        })}
      </div>
    </StepFrame>
  )
}
