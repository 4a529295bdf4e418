import type { Text } from '../../standards/result.ts'
import type { Capability } from './law-context.ts'
import type { Party } from './party.ts'

type DocumentType = Party['documentType']

export interface PartyTypeRule {
  readonly name: Text
  /** What the office must be designated for when one party is of this type (婚姻登记条例 第2条). */
  readonly capability: Capability
  readonly documents: readonly DocumentType[]
  /** GB/T 2659 codes the nationality may have; null: any but China's four. */
  readonly nationalities: readonly string[] | null
  /** First two digits of a residence permit of this type. */
  readonly permitPrefix: string | null
  /** What the law asks for besides the document, for the clerk to look at. */
  readonly papers: Text | null
}

const statement: Text = {
  zh: '经公证的无配偶声明',
  en: 'a notarised statement of having no spouse',
}
const resident: readonly DocumentType[] = ['residentId', 'temporaryResidentId']
const permit: readonly DocumentType[] = ['hmtResidencePermit', 'hmtTravelPermit']

/** 身份类别: who a party is in law decides which office, which document and which papers (婚姻登记条例). */
export const partyTypeRules: Readonly<Record<Party['partyType'], PartyTypeRule>> = {
  '1': {
    name: { zh: '内地居民', en: 'mainland resident' },
    capability: 'mainland',
    documents: resident,
    nationalities: ['156'],
    permitPrefix: null,
    papers: null,
  },
  '2': {
    name: { zh: '香港居民', en: 'Hong Kong resident' },
    capability: 'hmt',
    documents: permit,
    nationalities: ['344', '156'],
    permitPrefix: '81',
    papers: statement,
  },
  '3': {
    name: { zh: '澳门居民', en: 'Macao resident' },
    capability: 'hmt',
    documents: permit,
    nationalities: ['446', '156'],
    permitPrefix: '82',
    papers: statement,
  },
  '4': {
    name: { zh: '台湾居民', en: 'Taiwan resident' },
    capability: 'hmt',
    documents: permit,
    nationalities: ['158', '156'],
    permitPrefix: '83',
    papers: statement,
  },
  '5': {
    name: { zh: '华侨', en: 'overseas Chinese' },
    capability: 'overseasChinese',
    documents: ['passport'],
    nationalities: ['156'],
    permitPrefix: null,
    papers: {
      zh: '居住国公证或使领馆出具的无配偶证明（经认证或附加证明书）',
      en: 'a no-spouse certificate of the country of residence or a Chinese mission, authenticated or with Apostille',
    },
  },
  '6': {
    name: { zh: '外国人', en: 'foreigner' },
    capability: 'foreign',
    documents: ['passport', 'foreignPermanentResidentId'],
    nationalities: null,
    permitPrefix: null,
    papers: {
      zh: '无配偶证明（经认证或附加证明书）及中文译本',
      en: 'a no-spouse certificate, authenticated or with Apostille, and its Chinese translation',
    },
  },
  '7': {
    name: { zh: '军人', en: 'serviceman' },
    capability: 'mainland',
    documents: resident,
    nationalities: ['156'],
    permitPrefix: null,
    papers: { zh: '军人证件和军人婚姻登记证明', en: 'the military ID and the unit’s marriage certificate' },
  },
}

/** Mainland residents in the sense of jurisdiction: servicemen are. */
export function isMainland(partyType: Party['partyType']): boolean {
  return partyTypeRules[partyType].capability === 'mainland'
}
