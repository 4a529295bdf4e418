import { maritalStatusByCode } from '../../standards/marital-status.ts'
import type { Text } from '../../standards/result.ts'

/** One sentence of a statement; `{status}` and `{partner}` in it are filled by `statementText`. */
export interface StatementClause {
  readonly code: string
  readonly text: Text
  /** The article the clause answers to. */
  readonly basis: string
}

/**
 * 申请结婚登记声明书: what each party declares before the registrar, reads aloud and signs (婚姻登记工作规范). The Chinese is
 * the text of the paper; the English is for a party who reads no Chinese and has no legal effect. A province that words
 * it otherwise changes this table.
 */
export const statementTitle: Text = {
  zh: '申请结婚登记声明书',
  en: 'Statement on applying for the registration of a marriage',
}

export const statementClauses: readonly StatementClause[] = [
  {
    code: 'APPLICATION',
    text: {
      zh: '本人与对方（姓名：{partner}）自愿结为夫妻，依照《中华人民共和国民法典》的规定申请结婚登记。',
      en: 'Of my own free will I apply to be registered as married to {partner}, under the Civil Code of the People’s Republic of China.',
    },
    basis: '民法典 第1046条、第1049条',
  },
  {
    code: 'MARITAL_STATUS',
    text: {
      zh: '本人目前没有配偶（{status}）。',
      en: 'I have no spouse ({status}).',
    },
    basis: '民法典 第1051条',
  },
  {
    code: 'NO_KINSHIP',
    text: {
      zh: '本人与对方没有直系血亲和三代以内旁系血亲关系。',
      en: 'We are neither lineal blood relatives nor collateral blood relatives within three generations.',
    },
    basis: '民法典 第1048条',
  },
  {
    code: 'INFORMED',
    text: {
      zh: '本人患有重大疾病的，已经在结婚登记前如实告知对方。',
      en: 'If I am seriously ill, I have told the other so before registration.',
    },
    basis: '民法典 第1053条',
  },
  {
    code: 'TRUTH',
    text: {
      zh: '本人提供的证件、证明材料以及上述声明内容真实有效。如有虚假，愿意承担法律责任。',
      en: 'This statement and the documents I have shown are true; if not, I answer for it under the law.',
    },
    basis: '婚姻登记条例（当事人对证件和声明的真实性负责）',
  },
]

/** Where the party and the registrar sign. The registrar signs as the supervisor of the oath (监誓人), by own hand. */
export const statementSignatures = {
  declarant: { zh: '声明人（签名或按指纹）', en: 'Declarant (signature or fingerprint)' },
  supervisor: { zh: '监誓人', en: 'Supervisor of the oath' },
  date: { zh: '日期', en: 'Date' },
} as const satisfies Record<string, Text>

/**
 * The clauses as one party reads them. `maritalStatus` is a code of GB/T 2261.2; an unknown one stands as it is, so
 * that a wrong paper is seen and not signed.
 */
export function statementText(declarant: {
  readonly partnerName: string
  readonly maritalStatus: string
}): readonly Text[] {
  const status = maritalStatusByCode(declarant.maritalStatus)?.label ?? {
    zh: declarant.maritalStatus,
    en: declarant.maritalStatus,
  }
  return statementClauses.map(({ text }) => ({
    zh: text.zh.replace('{partner}', () => declarant.partnerName).replace('{status}', () => status.zh),
    en: text.en.replace('{partner}', () => declarant.partnerName).replace('{status}', () => status.en),
  }))
}
