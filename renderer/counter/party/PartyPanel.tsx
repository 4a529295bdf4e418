import { useTranslation } from 'react-i18next'
import type { Side } from '../../../domain/marriage/party.ts'
import type { CaseView, DeviceState } from '../../api/types.ts'
import { Action } from '../../ui/Action.tsx'
import { isFromCard, nameReview } from '../name-review.ts'
import { partyOf } from '../party-of.ts'
import { CardFacts } from './CardFacts.tsx'
import { CodeField } from './CodeField.tsx'
import { EmptySide } from './EmptySide.tsx'
import { NameReviewBox } from './NameReviewBox.tsx'
import { PartyForm } from './PartyForm.tsx'
import { PartySummary } from './PartySummary.tsx'
import type { CodeTables, TypedField } from './party-form.ts'
import { TypedFieldBox } from './TypedFieldBox.tsx'

export interface PartyPanelProps {
  readonly side: Side
  readonly view: CaseView
  readonly tables: CodeTables
  readonly reader: DeviceState | null
  readonly isFocused: boolean
  readonly isTyping: boolean
  /** Counts up with every card that filled this side: each new number flashes the panel once. */
  readonly filledCount: number
  readonly onFocus: () => void
  readonly onTypeByHand: () => void
  readonly onStopTyping: () => void
  readonly onChange: (field: TypedField, value: string) => void
  readonly onLeave: () => void
  readonly onConfirmName: (name: string) => void
}

export function PartyPanel(props: PartyPanelProps) {
  const { side, view, tables, isFocused, isTyping, filledCount, onFocus } = props
  const { t } = useTranslation()
  const isDraft = view.case.state === 'draft'
  const draft = view.drafts[side]
  const isEmpty = isDraft && !isTyping && !draft.name && !draft.documentNumber
  return (
    <section
      id={`party-${side}`}
      tabIndex={-1}
      className={`party party-${side} ${isFocused && isDraft ? 'party-focused' : ''}`}
      aria-label={t(`side.${side}`)}
      onFocus={onFocus}
    >
      {filledCount > 0 ? <span key={filledCount} className="party-flash" aria-hidden="true" /> : null}
      <div className="party-head">
        <h2>{t(`side.${side}`)}</h2>
        {isDraft ? null : <span className="party-name name">{partyOf(view, side).name}</span>}
        {isDraft && !isEmpty ? (
          <span className="tag tag-open">{isFromCard(draft) ? t('party.fromCard') : t('party.typed')}</span>
        ) : null}
        <span className="push" />
        {isDraft && !isEmpty ? (
          <Action kind="quiet" keys="F4" onPress={isTyping ? props.onStopTyping : props.onTypeByHand}>
            {isTyping ? t('party.stopTyping') : t('party.change')}
          </Action>
        ) : null}
      </div>
      <PartyBody {...props} isDraft={isDraft} isEmpty={isEmpty} tables={tables} />
    </section>
  )
}

function PartyBody(props: PartyPanelProps & { readonly isDraft: boolean; readonly isEmpty: boolean }) {
  const {
    side,
    view,
    tables,
    reader,
    isDraft,
    isEmpty,
    isTyping,
    onChange,
    onLeave,
    onTypeByHand,
    onConfirmName,
  } = props
  const draft = view.drafts[side]
  if (!isDraft) return <PartySummary view={view} side={side} tables={tables} />
  if (isEmpty) return <EmptySide reader={reader} onTypeByHand={onTypeByHand} />
  const form = { draft, tables, onChange, onLeave }
  if (isTyping) return <PartyForm {...form} />
  const review = nameReview(draft)
  return (
    <>
      <CardFacts draft={draft} tables={tables} />
      {review ? <NameReviewBox review={review} onConfirm={onConfirmName} /> : null}
      <div className="party-form">
        <CodeField {...form} field="maritalStatus" />
        <TypedFieldBox {...form} field="phone" kind="tel" />
        <CodeField {...form} field="occupation" />
        <CodeField {...form} field="education" />
      </div>
    </>
  )
}
