import { useTranslation } from 'react-i18next'
import type { Side } from '../../../domain/marriage/party.ts'
import type { CaseView } from '../../api/types.ts'
import { groupedNumber } from '../grouped-number.ts'
import { partyOf } from '../party-of.ts'
import { labelOf } from './label-of.ts'
import type { CodeTables } from './party-form.ts'

/** After the identity step: under the name, who it is in two lines, always in sight. */
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
    booklet ? '' : labelOf(tables.maritalStatus, party.maritalStatus),
  ]
  return (
    <div className="party-summary">
      <p className="party-number">{groupedNumber(party.documentNumber)}</p>
      <p className="soft">
        {line.filter(Boolean).join(' · ')}
        {booklet ? (
          <>
            {' · '}
            {t('booklets.serial')} <span className="serial-small">{booklet.serial}</span>
          </>
        ) : null}
      </p>
    </div>
  )
}
