import { type Party, partySchema, type Side } from '../../domain/marriage/party.ts'
import { sideNames } from '../../domain/marriage/side-names.ts'
import { ok, type Refusal, type Result, refuse, type Text } from '../../standards/result.ts'
import type { DraftField, PartyDraft } from '../contract.ts'

/** Field names as the clerk knows them, for the sentence that says what is still missing. */
const fieldNames: Readonly<Record<DraftField, Text>> = {
  partyType: { zh: '身份类别', en: 'party type' },
  name: { zh: '姓名', en: 'name' },
  sex: { zh: '性别', en: 'sex' },
  birthDate: { zh: '出生日期', en: 'date of birth' },
  ethnicity: { zh: '民族', en: 'ethnic group' },
  nationality: { zh: '国籍', en: 'nationality' },
  documentType: { zh: '证件类型', en: 'document type' },
  documentNumber: { zh: '证件号码', en: 'document number' },
  documentValidFrom: { zh: '证件有效期起', en: 'document valid from' },
  documentValidTo: { zh: '证件有效期止', en: 'document valid to' },
  residence: { zh: '常住户口所在地', en: 'permanent residence' },
  residenceDivision: { zh: '住址区划', en: 'division of residence' },
  occupation: { zh: '职业', en: 'occupation' },
  education: { zh: '文化程度', en: 'education' },
  maritalStatus: { zh: '婚姻状况', en: 'marital status' },
  phone: { zh: '联系电话', en: 'telephone' },
  entry: { zh: '录入方式', en: 'way of entry' },
}

const mayBeEmpty: ReadonlySet<DraftField> = new Set([
  'ethnicity',
  'documentValidFrom',
  'documentValidTo',
  'residenceDivision',
  'occupation',
  'education',
  'phone',
])

/**
 * The typed fields as a party of the law, or a refusal that names the side and its fields that are missing or
 * cannot be. Empty is null where the law lets it be empty.
 */
export function partyFromDraft(side: Side, draft: PartyDraft): Result<Party> {
  const fields = Object.keys(fieldNames) as DraftField[]
  const candidate = Object.fromEntries(fields.map((field) => [field, typedValue(field, draft[field])]))
  const parsed = partySchema.safeParse(candidate)
  if (parsed.success) return ok(parsed.data)
  const wrong = new Set(parsed.error.issues.map((issue) => String(issue.path[0])))
  return refuse(
    incomplete(
      side,
      fields.filter((field) => wrong.has(field)),
    ),
  )
}

function typedValue(field: DraftField, text: string | undefined): unknown {
  if (field === 'entry') return entryOf(text)
  const trimmed = text?.trim() ?? ''
  if (trimmed === '' && mayBeEmpty.has(field)) return null
  return trimmed
}

/** The draft keeps more beside the entry (a suggested name, say); the party keeps only the evidence. */
function entryOf(text: string | undefined): unknown {
  if (text === undefined || text === '') return { kind: 'typed', reason: '' }
  const { kind, readAt, samId, rawNameHex, nameConfirmedBy, reason } = JSON.parse(text) as Record<
    string,
    unknown
  >
  return kind === 'card'
    ? { kind, readAt, samId, rawNameHex, nameConfirmedBy }
    : { kind: 'typed', reason: reason ?? '' }
}

function incomplete(side: Side, fields: readonly DraftField[]): Refusal {
  return {
    code: 'PARTY_INCOMPLETE',
    sentence: {
      zh: `${sideNames[side].zh}以下项目未填或填写有误：${fields.map((field) => fieldNames[field].zh).join('、')}。`,
      en: `Missing or not possible for ${sideNames[side].en}: ${fields.map((field) => fieldNames[field].en).join(', ')}.`,
    },
    remedy: { zh: '请补填后再继续。', en: 'Fill these in and go on.' },
    basis: '婚姻登记条例(审查当事人提交的证件和声明)',
  }
}
