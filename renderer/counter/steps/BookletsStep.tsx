import { useTranslation } from 'react-i18next'
import { sides } from '../../../domain/marriage/party.ts'
import { Note } from '../../ui/Note.tsx'
import type { StepProps } from '../case-actions.ts'
import { StepFrame } from '../StepFrame.tsx'
import { BookletScan } from './BookletScan.tsx'
import { CentreAway } from './CentreAway.tsx'

/** Both booklets are scanned, kind and serial, before anything is printed; then the centre registers and gives the number. */
export function BookletsStep({ view, actions, centre }: StepProps) {
  const { t } = useTranslation()
  const missing = sides.find((side) => view.case.booklets[side] === null)
  const isAway = centre === 'offline'
  return (
    <StepFrame
      title={t('booklets.title')}
      words={t('booklets.words')}
      actions={actions}
      missing={missing ? t('booklets.missing', { side: t(`sideWord.${missing}`) }) : null}
      primary={{
        words: t('booklets.register'),
        isBusy: actions.busy === 'register',
        isDisabled: missing !== undefined || isAway,
        onPress: () => void actions.register(),
      }}
    >
      {isAway ? <CentreAway /> : null}
      <div className="pair">
        {sides.map((side) => (
          <BookletScan key={side} side={side} view={view} actions={actions} autoFocus={missing === side} />
        ))}
      </div>
      {missing ? null : <Note kind="wait">{t('booklets.last')}</Note>}
    </StepFrame>
  )
}
