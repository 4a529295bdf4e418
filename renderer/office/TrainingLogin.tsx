import { useTranslation } from 'react-i18next'
import { Action } from '../ui/Action.tsx'

export interface TrainingLoginProps {
  readonly login: { readonly staffNumber: string; readonly passphrase: string }
  readonly isBusy: boolean
  readonly onLogin: (login: { staffNumber: string; passphrase: string }) => void
}

/** A training office has nothing to hide: the sample login stands on the page and one press uses it. */
export function TrainingLogin({ login, isBusy, onLogin }: TrainingLoginProps) {
  const { t } = useTranslation()
  return (
    <section className="training-card" aria-label={t('training.loginTitle')}>
      <h2>{t('training.loginTitle')}</h2>
      <p className="small">{t('training.loginWords')}</p>
      <dl className="facts">
        <dt>{t('login.staffNumber')}</dt>
        <dd>{login.staffNumber}</dd>
        <dt>{t('login.passphrase')}</dt>
        <dd>{login.passphrase}</dd>
      </dl>
      <Action isBusy={isBusy} onPress={() => onLogin(login)}>
        {t('training.loginOnce')}
      </Action>
    </section>
  )
}
