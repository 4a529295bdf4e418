import { useTranslation } from 'react-i18next'
import type { CasesState } from '../app/DayList.tsx'
import { useWorld } from '../app/live.tsx'
import { Action } from '../ui/Action.tsx'
import { dateOf } from '../ui/clock.ts'
import { Face } from '../ui/Face.tsx'
import { Note } from '../ui/Note.tsx'
import { HomeScreen } from './HomeScreen.tsx'

export interface HomeProps {
  readonly isRegistrar: boolean
  readonly state: CasesState
  readonly isOpening: boolean
  readonly onNew: () => void
}

export function Home({ isRegistrar, state, isOpening, onNew }: HomeProps) {
  const { t } = useTranslation()
  const { live } = useWorld()
  if (!isRegistrar) {
    return (
      <div className="page">
        <Face kind="empty" title={t('home.adminTitle')}>
          {t('home.admin')}
        </Face>
      </div>
    )
  }
  const card = live?.card ?? null
  return (
    <>
      {card ? (
        <div className="home-card">
          <Note
            kind="plain"
            title={t('home.cardWaiting', { name: card.name })}
            isLive
            actions={
              <Action keys="F2" onPress={onNew} isBusy={isOpening}>
                {t('day.newMarriage')}
              </Action>
            }
          />
        </div>
      ) : null}
      <HomeScreen
        state={state}
        today={dateOf(new Date().toISOString())}
        isOpening={isOpening}
        onNew={onNew}
      />
    </>
  )
}
