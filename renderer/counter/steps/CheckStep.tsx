import { useTranslation } from 'react-i18next'
import { sides } from '../../../domain/marriage/party.ts'
import { Action } from '../../ui/Action.tsx'
import { timeWithSeconds } from '../../ui/clock.ts'
import { Note } from '../../ui/Note.tsx'
import type { StepProps } from '../case-actions.ts'
import { partyOf } from '../party-of.ts'
import { StepFrame } from '../StepFrame.tsx'
import { CentreAway } from './CentreAway.tsx'

export function CheckStep({ view, actions, centre, onRefuse }: StepProps) {
  const { t } = useTranslation()
  const { statusCheck } = view.case
  const isAway = centre === 'offline'
  return (
    <StepFrame
      title={t('check.title')}
      words={t('check.words')}
      actions={actions}
      primary={{
        words: statusCheck ? t('check.again') : t('check.now'),
        onPress: () => void actions.checkOnline(),
        isBusy: actions.busy === 'checkOnline',
        isDisabled: isAway,
      }}
    >
      {isAway ? <CentreAway /> : null}
      {statusCheck ? (
        <div className="pair">
          {sides.map((side) => {
            const outcome = statusCheck[side]
            return (
              <Note
                key={side}
                kind={outcome === 'clear' ? 'good' : 'bad'}
                title={`${t(`side.${side}`)} ${partyOf(view, side).name}`}
              >
                <p>{t(`outcome.${outcome}.what`)}</p>
                {outcome === 'clear' ? null : <p>{t(`outcome.${outcome}.do`)}</p>}
              </Note>
            )
          })}
        </div>
      ) : null}
      {statusCheck ? (
        <div className="row">
          <span className="small soft">
            {t('check.at', { time: timeWithSeconds(statusCheck.checkedAt) })}
          </span>
          <Action kind="quiet" onPress={onRefuse}>
            {t('refuse.open')}
          </Action>
        </div>
      ) : null}
    </StepFrame>
  )
}
