import { useTranslation } from 'react-i18next'
import type { PartyDraft } from '../../api/types.ts'
import { groupedNumber } from '../grouped-number.ts'
import { labelOf } from './label-of.ts'
import type { CodeTables } from './party-form.ts'

/** A person as the card shows them: the name large, the number in groups, the rest in two lines. */
export function CardFacts({ draft, tables }: { readonly draft: PartyDraft; readonly tables: CodeTables }) {
  const { t } = useTranslation()
  const until = draft.documentValidTo === 'longTerm' ? t('field.longTerm') : (draft.documentValidTo ?? '')
  const line = [
    labelOf(tables.sex, draft.sex),
    labelOf(tables.ethnicity, draft.ethnicity) || labelOf(tables.nationality, draft.nationality),
    draft.birthDate,
  ]
  return (
    <div className="card-facts">
      <svg className="portrait" viewBox="0 0 48 60" aria-hidden="true">
        <circle cx="24" cy="21" r="10" />
        <path d="M6 58c0-13 8-20 18-20s18 7 18 20z" />
      </svg>
      <div className="card-words">
        <p className="party-name name">{draft.name}</p>
        <p className="party-number">{groupedNumber(draft.documentNumber ?? '')}</p>
        <p>{line.filter(Boolean).join(' · ')}</p>
        <p className="soft small">{draft.residence}</p>
        {until ? (
          <p className="soft small">
            {labelOf(tables.documentType, draft.documentType)} {t('field.validUntil', { date: until })}
          </p>
        ) : null}
      </div>
    </div>
  )
}
