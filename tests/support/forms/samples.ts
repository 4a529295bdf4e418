import type { Party } from '../../../domain/marriage/party.ts'
import type { FormData, FormId } from '../../../forms/catalogue.ts'

/** Invented people and papers for the forms' tests. */
export function party(different: Partial<Party> = {}): Party {
  return {
    partyType: '1',
    name: '张试例',
    sex: '1',
    birthDate: '1990-03-07',
    ethnicity: '01',
    nationality: '156',
    documentType: 'residentId',
    documentNumber: '330106199003078016',
    documentValidFrom: '2015-01-01',
    documentValidTo: '2035-01-01',
    residence: '浙江省杭州市西湖区文三路100号3幢2单元501室',
    residenceDivision: null,
    occupation: '2',
    education: '20',
    maritalStatus: '10',
    phone: '13800000000',
    entry: { kind: 'typed', reason: 'sample' },
    ...different,
  }
}

export const woman = party({
  name: '买买提·阿不都热合曼',
  sex: '2',
  birthDate: '1992-01-15',
  ethnicity: '05',
  documentNumber: '330106199201158028',
  maritalStatus: '40',
})

const couple = {
  office: { code: '500118', name: '永川区婚姻登记处' },
  caseNumber: '500118-2026-0007',
  man: party(),
  woman,
}

export const samples: { readonly [Id in FormId]: FormData<Id> } = {
  'marriage-statement': { ...couple, side: 'man', declaredOn: '2026-11-24' },
  'marriage-review': {
    ...couple,
    documents: { man: ['居民身份证', '本人声明书'], woman: ['居民身份证', '本人声明书', '离婚证'] },
    onlineCheck: { man: 'clear', woman: 'clear', checkedAt: '2026-11-23T16:30:00.000Z' },
    opinion: 'agree',
    certificateNumber: 'J500118-2026-000007',
    registeredOn: '2026-11-24',
    serials: { man: '50000123456', woman: '50000123457' },
    remark: '',
    archivePages: 12,
    date: '2026-11-24',
  },
  'marriage-refusal': {
    ...couple,
    reason: '男方未满22周岁。',
    basis: '《中华人民共和国民法典》第一千零四十七条',
    refusedOn: '2026-11-24',
  },
  'marriage-certificate': {
    ...couple,
    side: 'woman',
    certificateNumber: 'J500118-2026-000007',
    registeredOn: '2026-11-24',
    remark: '',
  },
  'printer-ruler': { paper: 'a4', printer: '窗口3证本打印机', date: '2026-11-24' },
}
