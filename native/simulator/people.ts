import type { CardDescription } from './sample-cards.ts'

/** One invented card of each type, for tests, demonstrations and the command line. Nobody is meant. */
export const SAMPLE_RESIDENT: CardDescription = {
  cardType: 'resident',
  name: '张试例',
  sex: '1',
  ethnicity: '01',
  birthDate: '19900307',
  address: '浙江省杭州市西湖区测试路１号',
  idNumber: '330106199003078016',
  issuer: '杭州市公安局西湖分局',
  validFrom: '20200101',
  validTo: '20400101',
}

export const SAMPLE_HMT: CardDescription = {
  cardType: 'hmt',
  name: '何居住',
  sex: '1',
  birthDate: '19880229',
  address: '广东省深圳市南山区样例街道２号',
  idNumber: '810000198802298011',
  issuer: '深圳市公安局南山分局',
  validFrom: '20220601',
  validTo: '20270601',
  passNumber: 'H12345678',
  issueCount: '01',
}

export const SAMPLE_FOREIGNER_2017: CardDescription = {
  cardType: 'foreigner2017',
  englishName: 'SPECIMEN, ALEX TEST',
  sex: '1',
  idNumber: 'CAN310082091501',
  nationality: 'CAN',
  chineseName: '样本',
  validFrom: '20180915',
  validTo: '20280914',
  birthDate: '19820915',
  version: '01',
  authority: '3100',
}

export const SAMPLE_FOREIGNER_2023: CardDescription = {
  cardType: 'foreigner2023',
  chineseName: '样本',
  sex: '1',
  renewalCount: '01',
  birthDate: '19820915',
  englishName: 'SPECIMENLONGFAMILYNAME, ALEXANDERTESTMARIE BO',
  idNumber: '911124198209158019',
  validFrom: '20231201',
  validTo: '20331130',
  nationality: 'CAN',
  previousLink: '501',
}
