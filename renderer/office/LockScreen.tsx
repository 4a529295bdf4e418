import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Refusal } from '../../standards/result.ts'
import type { Staff } from '../api/types.ts'
import { FullPage } from '../app/FullPage.tsx'
import { Action } from '../ui/Action.tsx'
import { RefusalNote } from '../ui/RefusalNote.tsx'
import { TextBox } from '../ui/TextBox.tsx'

export interface LockScreenProps {
  readonly staff: Staff
  readonly refusal: Refusal | null
  readonly isBusy: boolean
  readonly onUnlock: (passphrase: string) => void
  readonly onLogout: () => void
}

/** The case stays where it is behind this page; nobody's data shows. */
export function LockScreen({ staff, refusal, isBusy, onUnlock, onLogout }: LockScreenProps) {
  const { t } = useTranslation()
  const [passphrase, setPassphrase] = useState('')

  function submit(event: FormEvent) {
    event.preventDefault()
    if (passphrase !== '') onUnlock(passphrase)
    setPassphrase('')
  }

  return (
    <FullPage>
      <h1>{t('lock.title')}</h1>
      <p className="soft">{t('lock.words')}</p>
      <p className="lock-who">
        <span className="name">{staff.name}</span> <span className="soft">{staff.staffNumber}</span>
      </p>
      <form className="stack full-form" onSubmit={submit}>
        <TextBox
          label={t('login.passphrase')}
          type="password"
          value={passphrase}
          onChange={setPassphrase}
          autoFocus
          maxLength={200}
          autoComplete="current-password"
        />
        {refusal ? <RefusalNote refusal={refusal} /> : null}
        <Action kind="primary" type="submit" isBusy={isBusy} isDisabled={passphrase === ''}>
          {t('lock.unlock')}
        </Action>
        <Action kind="quiet" onPress={onLogout}>
          {t('lock.someoneElse')}
        </Action>
      </form>
    </FullPage>
  )
}
