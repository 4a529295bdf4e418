import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Refusal } from '../../standards/result.ts'
import type { OfficeProfile } from '../api/types.ts'
import { FullPage } from '../app/FullPage.tsx'
import { Action } from '../ui/Action.tsx'
import { RefusalNote } from '../ui/RefusalNote.tsx'
import { TextBox } from '../ui/TextBox.tsx'
import { TrainingLogin } from './TrainingLogin.tsx'

export interface LoginScreenProps {
  readonly profile: OfficeProfile
  readonly refusal: Refusal | null
  readonly isBusy: boolean
  readonly onLogin: (login: { staffNumber: string; passphrase: string }) => void
}

export function LoginScreen({ profile, refusal, isBusy, onLogin }: LoginScreenProps) {
  const { t } = useTranslation()
  const [staffNumber, setStaffNumber] = useState('')
  const [passphrase, setPassphrase] = useState('')
  const isReady = staffNumber.trim() !== '' && passphrase !== ''

  function submit(event: FormEvent) {
    event.preventDefault()
    if (isReady) onLogin({ staffNumber, passphrase })
  }

  return (
    <FullPage mark={profile.training ? <span className="training-mark">{t('training.mark')}</span> : null}>
      <p className="full-brand">{t('app.name')}</p>
      <h1>{profile.name}</h1>
      <p className="soft">{t('app.window', { window: profile.window })}</p>
      <form className="stack full-form" onSubmit={submit}>
        <TextBox
          label={t('login.staffNumber')}
          value={staffNumber}
          onChange={setStaffNumber}
          maxLength={20}
          autoFocus
          autoComplete="username"
        />
        <TextBox
          label={t('login.passphrase')}
          type="password"
          value={passphrase}
          onChange={setPassphrase}
          maxLength={200}
          autoComplete="current-password"
        />
        {refusal ? <RefusalNote refusal={refusal} /> : null}
        <Action kind="primary" type="submit" isBusy={isBusy} isDisabled={!isReady}>
          {t('login.enter')}
        </Action>
      </form>
      {profile.trainingLogin ? (
        <TrainingLogin login={profile.trainingLogin} isBusy={isBusy} onLogin={onLogin} />
      ) : null}
      <p className="small soft full-version">{t('app.version', { version: profile.version })}</p>
    </FullPage>
  )
}
