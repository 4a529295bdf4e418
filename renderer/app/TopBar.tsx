import { useTranslation } from 'react-i18next'
import type { Live, OfficeProfile, Staff } from '../api/types.ts'
import { Action } from '../ui/Action.tsx'
import { LanguageSwitch } from './LanguageSwitch.tsx'
import { LineState } from './LineState.tsx'
import type { World } from './live.tsx'

export interface TopBarProps {
  readonly profile: OfficeProfile
  readonly staff: Staff
  readonly centre: Live['centre'] | null
  readonly host: World['host']
  readonly isTrainingOpen: boolean
  readonly onTraining: () => void
  readonly onLock: () => void
  readonly onLogout: () => void
}

export function TopBar({
  profile,
  staff,
  centre,
  host,
  isTrainingOpen,
  onTraining,
  onLock,
  onLogout,
}: TopBarProps) {
  const { t } = useTranslation()
  return (
    <header className="top-bar">
      <span className="top-brand">{t('app.name')}</span>
      <span className="top-where">
        {profile.name}
        <span className="top-sep" aria-hidden="true" />
        {t('app.window', { window: profile.window })}
        <span className="top-sep" aria-hidden="true" />
        <span className="name">{staff.name}</span>
        <span className="top-role">{t(`role.${staff.role}`)}</span>
      </span>
      <span className="push" />
      <LineState centre={centre} host={host} />
      <LanguageSwitch />
      <Action kind="quiet" keys="F9" onPress={onLock}>
        {t('session.lock')}
      </Action>
      <Action kind="quiet" onPress={onLogout}>
        {t('session.logout')}
      </Action>
      {profile.training ? (
        <button type="button" className="training-mark" aria-pressed={isTrainingOpen} onClick={onTraining}>
          {t('training.mark')}
          <kbd className="keys">F8</kbd>
        </button>
      ) : null}
    </header>
  )
}
