import { useTranslation } from 'react-i18next'
import type { Side } from '../../../domain/marriage/party.ts'
import type { CaseView } from '../../api/types.ts'
import { groupedNumber } from '../grouped-number.ts'
import { partyOf } from '../party-of.ts'
import { labelOf } from './label-of.ts'
import type { CodeTables } from './party-form.ts'

/** After the identity step: who it is, in three lines, always in sight. */
export function PartySummary({
  view,
  side,
  tables,
}: {
  readonly view: CaseView
  readonly side: Side
  readonly tables: CodeTables
}) {
  const { t } = useTranslation()
  const party = partyOf(view, side)
  const booklet = view.case.booklets[side]
  const line = [
    labelOf(tables.ethnicity, party.ethnicity) || labelOf(tables.nationality, party.nationality),
    party.birthDate,
    labelOf(tables.maritalStatus, party.maritalStatus),
  ]
  return (
    <div className="party-summary">
      <p className="party-name name">{party.name}</p>
      <p className="party-number">{groupedNumber(party.documentNumber)}</p>
      <p className="soft">{line.filter(Boolean).join(' · ')}</p>
      {booklet ? (
        <p className="soft small">
          {t('booklets.serial')} <span className="serial">{booklet.serial}</span>
        </p>
      ) : null}
    </div>
  )
}
