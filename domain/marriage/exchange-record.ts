import type { MarriageCase } from './case.ts'
import type { Party } from './party.ts'

/**
 * A registered marriage in the column names of the national exchange record (OP_TYPE `IA`: 结婚登记). Dates are
 * `YYYY-MM-DD`, empty where the law does not ask; codes are those of the national tables.
 */
export type ExchangeRecord = Readonly<Record<string, string>>

/** CERT_TYPE of the exchange: which paper proved who a party is. */
const documentCodes: Readonly<Record<Party['documentType'], string>> = {
  residentId: '01',
  temporaryResidentId: '02',
  hmtResidencePermit: '03',
  hmtTravelPermit: '04',
  foreignPermanentResidentId: '05',
  passport: '06',
}

/** Null for a case that is not registered: there is nothing to exchange. */
export function exchangeRecordOf(
  found: MarriageCase,
  office: { readonly code: string; readonly name: string },
): ExchangeRecord | null {
  const { man, woman } = found.parties
  if (found.state !== 'registered' || !man || !woman) return null
  return {
    ID: found.id,
    OP_TYPE: 'IA',
    DEPT_CODE: office.code,
    DEPT_NAME: office.name,
    ...partyColumns(man, 'MAN'),
    ...partyColumns(woman, 'WOMAN'),
    PRINT_NUM_MAN: found.booklets.man?.serial ?? '',
    PRINT_NUM_WOMAN: found.booklets.woman?.serial ?? '',
    CERT_NO: found.certificateNumber ?? '',
    OP_DATE: found.registeredOn ?? '',
    CHECK_CODE: '1',
    RENEW_FLAG: '0',
    REMEDY_FLAG: '0',
    DATA_SOURCE: 'tongban',
    VALID_FLAG: '1',
  }
}

function partyColumns(party: Party, suffix: 'MAN' | 'WOMAN'): Record<string, string> {
  const columns = {
    NAME: party.name,
    BIRTH: party.birthDate,
    ID_TYPE: party.partyType,
    CERT_TYPE: documentCodes[party.documentType],
    CERT_NUM: party.documentNumber,
    NATION: party.nationality,
    FOLK: party.ethnicity ?? '',
    JOB: party.occupation ?? '',
    DEGREE: party.education ?? '',
    MARRY_STATUS: party.maritalStatus,
    REG_DETAIL: party.residence,
  }
  return Object.fromEntries(Object.entries(columns).map(([column, value]) => [`${column}_${suffix}`, value]))
}
