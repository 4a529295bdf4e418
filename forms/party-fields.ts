import type { Party, Side } from '../domain/marriage/party.ts'
import type { CodeTable } from '../standards/code-table.ts'
import { countries } from '../standards/countries.ts'
import { educationLevels } from '../standards/education.ts'
import { ethnicGroups } from '../standards/ethnic-groups.ts'
import { maritalStatuses } from '../standards/marital-status.ts'
import { occupations } from '../standards/occupations.ts'
import type { Text } from '../standards/result.ts'
import { sexes } from '../standards/sex.ts'
import { chineseDate, documentTypeLabels, partyField, partyTypeLabels } from './labels.ts'

/** One line of a person's block on a form: what it is called, and what stands there. */
export interface PartyField {
  readonly label: string
  readonly en: string
  readonly value: (party: Party) => string
}

const nothing = '—'

/** The person block of every marriage form (人员信息), in the order of the national forms. */
export const partyFields = {
  name: { label: '姓名', en: 'name', value: ({ name }) => name },
  sex: { label: '性别', en: 'sex', value: ({ sex }) => inWords(sexes, sex) },
  birthDate: { label: '出生日期', en: 'date of birth', value: ({ birthDate }) => chineseDate(birthDate) },
  ethnicity: {
    label: '民族',
    en: 'ethnic group',
    value: ({ ethnicity }) => inWords(ethnicGroups, ethnicity),
  },
  nationality: {
    label: '国籍',
    en: 'nationality',
    value: ({ nationality }) => inWords(countries, nationality),
  },
  partyType: { label: '身份类别', en: 'kind of party', value: ({ partyType }) => partyTypeLabels[partyType] },
  documentType: {
    label: '身份证件类型',
    en: 'kind of document',
    value: ({ documentType }) => documentTypeLabels[documentType],
  },
  documentNumber: {
    label: '身份证件号',
    en: 'document number',
    value: ({ documentNumber }) => documentNumber,
  },
  validity: { label: '证件有效期', en: 'validity of the document', value: validity },
  occupation: {
    label: '职业',
    en: 'occupation',
    value: ({ occupation }) => inWords(occupations, occupation),
  },
  education: {
    label: '文化程度',
    en: 'education',
    value: ({ education }) => inWords(educationLevels, education),
  },
  maritalStatus: {
    label: '婚姻状况',
    en: 'marital status',
    value: ({ maritalStatus }) => inWords(maritalStatuses, maritalStatus),
  },
  phone: { label: '联系电话', en: 'telephone', value: ({ phone }) => phone ?? nothing },
  residence: { label: '常住户口所在地', en: 'residence', value: ({ residence }) => residence },
} as const satisfies Readonly<Record<string, PartyField>>

export type PartyFieldName = keyof typeof partyFields

/** What a party's field is called in a refusal: 男方姓名. */
export function fieldOf(side: Side, name: PartyFieldName): Text {
  const { label, en } = partyFields[name]
  return partyField(side, label, en)
}

/** A code in the table's words; a code the table does not know is printed as it is, never left out. */
function inWords(table: CodeTable, code: string | null): string {
  return code === null ? nothing : (table.find(code)?.label.zh ?? code)
}

function validity({ documentValidFrom, documentValidTo }: Party): string {
  if (documentValidTo === null) return nothing
  const from = documentValidFrom === null ? '' : chineseDate(documentValidFrom)
  const to = documentValidTo === 'longTerm' ? '长期' : chineseDate(documentValidTo)
  return `${from} 至 ${to}`.trimStart()
}
