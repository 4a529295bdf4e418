import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { NavLink } from 'react-router'
import type { CaseSummary } from '../api/types.ts'
import { Action } from '../ui/Action.tsx'
import { Face } from '../ui/Face.tsx'
import { TextBox } from '../ui/TextBox.tsx'
import { toneOf } from './case-tone.ts'
import { findCases } from './find-cases.ts'

export type CasesState =
  | { readonly kind: 'loading' }
  | { readonly kind: 'error'; readonly onRetry: () => void }
  | { readonly kind: 'ready'; readonly cases: readonly CaseSummary[] }

export interface DayListProps {
  readonly state: CasesState
  readonly onNew: () => void
  readonly isOpening: boolean
}

/** The day's cases at the left, newest first, with words for where each stands. */
export function DayList({ state, onNew, isOpening }: DayListProps) {
  const { t } = useTranslation()
  const [wanted, setWanted] = useState('')
  return (
    <nav className="day-list" aria-label={t('day.title')}>
      <Action kind="plain" keys="F2" onPress={onNew} isBusy={isOpening}>
        {t('day.new')}
      </Action>
      <TextBox
        label={t('day.search')}
        value={wanted}
        onChange={setWanted}
        placeholder={t('day.searchHint')}
        className="field-bare"
      />
      <div className="day-cases">
        <DayCases state={state} wanted={wanted} />
      </div>
    </nav>
  )
}

function DayCases({ state, wanted }: { readonly state: CasesState; readonly wanted: string }) {
  const { t } = useTranslation()
  if (state.kind === 'loading') return <Face kind="loading" title={t('day.loading')} />
  if (state.kind === 'error') {
    return (
      <Face
        kind="error"
        title={t('day.error')}
        action={<Action onPress={state.onRetry}>{t('common.retry')}</Action>}
      />
    )
  }
  const found = findCases(state.cases, wanted)
  if (found.length === 0)
    return <p className="day-none">{wanted === '' ? t('day.none') : t('day.notFound')}</p>
  return (
    <ul>
      {found.map((one) => (
        <li key={one.id}>
          <NavLink to={`/marriage/${one.id}`} className="day-case">
            <span className="day-line">
              <span className="day-number">{one.caseNumber}</span>
              <span className={`tag tag-${toneOf(one.state)}`}>{t(`state.${one.state}`)}</span>
            </span>
            <span className="day-names name">{namesOf(one) || t('day.noNames')}</span>
          </NavLink>
        </li>
      ))}
    </ul>
  )
}

function namesOf({ manName, womanName }: CaseSummary): string {
  return [manName, womanName].filter((name) => name !== '').join(' · ')
}
