import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { CaseView } from '../api/types.ts'
import { Action } from '../ui/Action.tsx'
import { ChecksColumn } from './ChecksColumn.tsx'
import type { CheckLine } from './check-line.ts'
import { SavedClock } from './SavedClock.tsx'
import { StepLine } from './StepLine.tsx'
import type { SaveState } from './save-queue.ts'

export interface MarriageScreenProps {
  readonly view: CaseView
  readonly save: SaveState
  readonly checks: readonly CheckLine[]
  /** What just happened (a card filled a side), or a question about it. */
  readonly notice: ReactNode
  readonly man: ReactNode
  readonly woman: ReactNode
  readonly step: ReactNode
  /** Refusing and abandoning, while the case can still be refused or abandoned. */
  readonly onRefuse: (() => void) | null
  readonly onAbandon: (() => void) | null
}

/** Two people side by side, the law at the right, the steps as a line, the work below. */
export function MarriageScreen({
  view,
  save,
  checks,
  notice,
  man,
  woman,
  step,
  onRefuse,
  onAbandon,
}: MarriageScreenProps) {
  const { t } = useTranslation()
  return (
    <div className="marriage">
      <div className="marriage-work">
        <div className="marriage-head">
          <h1>{t('marriage.title')}</h1>
          <span className="case-number">{view.case.caseNumber}</span>
          <SavedClock save={save} savedAt={view.savedAt} />
          <span className="push" />
          {onRefuse ? (
            <Action kind="quiet" onPress={onRefuse}>
              {t('refuse.open')}
            </Action>
          ) : null}
          {onAbandon ? (
            <Action kind="quiet" onPress={onAbandon}>
              {t('abandon.open')}
            </Action>
          ) : null}
        </div>
        <StepLine state={view.case.state} />
        {notice}
        <div className="parties">
          {man}
          {woman}
        </div>
        {step}
      </div>
      <ChecksColumn checks={checks} />
    </div>
  )
}
