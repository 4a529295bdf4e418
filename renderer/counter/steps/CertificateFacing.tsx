import { useTranslation } from 'react-i18next'
import { type Side, sides } from '../../../domain/marriage/party.ts'
import type { CaseView } from '../../api/types.ts'
import { groupedNumber } from '../grouped-number.ts'
import { partyOf } from '../party-of.ts'

/** What stands in one booklet, in the booklet's own order, for the couple to read along. */
export function CertificateFacing({ view, holder }: { readonly view: CaseView; readonly holder: Side }) {
  const { t } = useTranslation()
  const { certificateNumber, registeredOn, booklets } = view.case
  return (
    <div className="facing">
      <dl className="facing-head">
        <div>
          <dt>{t('certificate.holder')}</dt>
          <dd className="name facing-holder">{partyOf(view, holder).name}</dd>
        </div>
        <div>
          <dt>{t('certificate.registeredOn')}</dt>
          <dd>{registeredOn}</dd>
        </div>
        <div>
          <dt>{t('certificate.number')}</dt>
          <dd>{certificateNumber}</dd>
        </div>
        <div>
          <dt>{t('booklets.serial')}</dt>
          <dd>{booklets[holder]?.serial}</dd>
        </div>
      </dl>
      <div className="facing-people">
        {sides.map((side) => {
          const party = partyOf(view, side)
          return (
            <dl key={side}>
              <dt>{t('field.name')}</dt>
              <dd className="name facing-name">{party.name}</dd>
              <dt>{t('field.birthDate')}</dt>
              <dd>{party.birthDate}</dd>
              <dt>{t('field.documentNumber')}</dt>
              <dd>{groupedNumber(party.documentNumber)}</dd>
            </dl>
          )
        })}
      </div>
    </div>
  )
}
