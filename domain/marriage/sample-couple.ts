import type { Party } from './party.ts'

/** An invented couple that may marry, for tests. */
export const man: Party = {
  partyType: '1',
  name: '张试例',
  sex: '1',
  birthDate: '1990-03-07',
  ethnicity: '01',
  nationality: '156',
  documentType: 'residentId',
  documentNumber: '330106199003078016',
  documentValidFrom: '2020-01-01',
  documentValidTo: '2040-01-01',
  residence: '浙江省杭州市西湖区测试路1号',
  residenceDivision: '330106',
  occupation: '2',
  education: '20',
  maritalStatus: '10',
  phone: null,
  entry: {
    kind: 'card',
    readAt: '2026-11-24T01:00:00.000Z',
    samId: null,
    rawNameHex: '5F208BD54F8B',
    nameConfirmedBy: null,
  },
}

export const woman: Party = {
  ...man,
  name: '李样本',
  sex: '2',
  birthDate: '1992-05-20',
  documentNumber: '500118199205204022',
  residence: '重庆市永川区样例街道人民大道2号',
  residenceDivision: '500118',
  maritalStatus: '40',
  entry: { kind: 'typed', reason: '证件无法读取' },
}
