import { useTranslation } from 'react-i18next'
import { TextBox } from '../ui/TextBox.tsx'
import { judgePassphrase } from './passphrase.ts'

export interface PassphrasePairProps {
  readonly passphrase: string
  readonly again: string
  readonly onPassphrase: (value: string) => void
  readonly onAgain: (value: string) => void
}

/** A new passphrase typed twice, with one sentence about its strength. */
export function PassphrasePair({ passphrase, again, onPassphrase, onAgain }: PassphrasePairProps) {
  const { t } = useTranslation()
  const verdict = judgePassphrase(passphrase)
  const differs = again !== '' && again !== passphrase
  return (
    <>
      <TextBox
        label={t('login.passphrase')}
        type="password"
        value={passphrase}
        onChange={onPassphrase}
        hint={t(`passphrase.${verdict}`)}
        maxLength={200}
        autoComplete="new-password"
      />
      <TextBox
        label={t('passphrase.again')}
        type="password"
        value={again}
        onChange={onAgain}
        error={differs ? t('passphrase.differs') : null}
        maxLength={200}
        autoComplete="new-password"
      />
    </>
  )
}

export function isPassphraseReady(passphrase: string, again: string): boolean {
  const verdict = judgePassphrase(passphrase)
  return passphrase === again && (verdict === 'fair' || verdict === 'good')
}
