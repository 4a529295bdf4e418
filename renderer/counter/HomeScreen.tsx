import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { toneOf } from '../app/case-tone.ts'
import type { CasesState } from '../app/DayList.tsx'
import { useShortcuts } from '../app/use-shortcuts.ts'
import { Action } from '../ui/Action.tsx'
import { timeOfDay } from '../ui/clock.ts'
import { Face } from '../ui/Face.tsx'

export interface HomeScreenProps {
  readonly state: CasesState
  readonly today: string
  readonly isOpening: boolean
  readonly onNew: () => void
}

/** The day at a glance: how many, where each stands, and the next thing to do. */
export function HomeScreen({ state, today, isOpening, onNew }: HomeScreenProps) {
  const { t } = useTranslation()
  useShortcuts({ primary: onNew })
  const start = (
    <Action kind="primary" keys="F2" onPress={onNew} isBusy={isOpening}>
      {t('day.newMarriage')}
    </Action>
  )
  return (
    <div className="page home">
      <div className="home-head">
        <h1>{t('home.title')}</h1>
        <span className="soft">{today}</span>
      </div>
      <HomeCases state={state} start={start} />
      {state.kind === 'ready' && state.cases.length > 0 ? <div className="page-end">{start}</div> : null}
    </div>
  )
}

function HomeCases({ state, start }: { readonly state: CasesState; readonly start: React.ReactNode }) {
  const { t } = useTranslation()
  if (state.kind === 'loading') return <Face kind="loading" title={t('day.loading')} />
  if (state.kind === 'error')
    return (
      <Face
        kind="error"
        title={t('day.error')}
        action={<Action onPress={state.onRetry}>{t('common.retry')}</Action>}
      />
    )
  if (state.cases.length === 0) {
    return (
      <Face kind="empty" title={t('home.empty')} action={start}>
        {t('home.emptyWords')}
      </Face>
    )
  }
  const count = (tone: 'open' | 'done' | 'ended') =>
    state.cases.filter((one) => toneOf(one.state) === tone).length
  return (
    <>
      <dl className="tallies">
        {(['open', 'done', 'ended'] as const).map((tone) => (
          <div key={tone} className={`tally tally-${tone}`}>
            <dt>{t(`home.${tone}`)}</dt>
            <dd>{count(tone)}</dd>
          </div>
        ))}
      </dl>
      <table className="table home-table">
        <thead>
          <tr>
            <th scope="col">{t('home.number')}</th>
            <th scope="col">{t('side.man')}</th>
            <th scope="col">{t('side.woman')}</th>
            <th scope="col">{t('home.state')}</th>
            <th scope="col" className="number">
              {t('home.changed')}
            </th>
          </tr>
        </thead>
        <tbody>
          {state.cases.map((one) => (
            <tr key={one.id}>
              <th scope="row">
                <Link to={`/marriage/${one.id}`} className="table-link">
                  {one.caseNumber}
                </Link>
              </th>
              <td className="name">{one.manName}</td>
              <td className="name">{one.womanName}</td>
              <td>
                <span className={`tag tag-${toneOf(one.state)}`}>{t(`state.${one.state}`)}</span>
              </td>
              <td className="number">{timeOfDay(one.changedAt)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  )
}
