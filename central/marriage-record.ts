import type { Party } from '../domain/marriage/party.ts'
import type { RegisterRequest } from '../sync/protocol/messages.ts'

/** One row of the table `marriage`, less what the database itself gives: id, certificate number, time of entry. */
export type MarriageRecord = Readonly<Record<string, string | boolean | null>>

export interface RegisteringOffice {
  readonly code: string
  readonly name: string
}

/** A registration in the columns of the national exchange record. */
export function marriageRecord(
  request: RegisterRequest,
  office: RegisteringOffice,
  registeredOn: string,
): MarriageRecord {
  return {
    op_type: 'IA',
    dept_code: office.code,
    dept_name: office.name,
    ...spouseColumns('man', request.man, request.manBooklet),
    ...spouseColumns('woman', request.woman, request.womanBooklet),
    op_date: registeredOn,
    operator: request.registrar,
    data_source: 'registered',
    valid_flag: true,
  }
}

function spouseColumns(side: 'man' | 'woman', party: Party, booklet: string): MarriageRecord {
  const columns = {
    name: party.name,
    sex: party.sex,
    birth: party.birthDate,
    id_type: party.partyType,
    cert_type: party.documentType,
    cert_num: party.documentNumber,
    nation: party.nationality,
    folk: party.ethnicity,
    job: party.occupation,
    degree: party.education,
    marry_status: party.maritalStatus,
    reg_qx: party.residenceDivision,
    reg_detail: party.residence,
    print_num: booklet,
  }
  return Object.fromEntries(Object.entries(columns).map(([column, value]) => [`${column}_${side}`, value]))
}
