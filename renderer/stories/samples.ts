import type { Refusal } from '../../standards/result.ts'
import type {
  CaseSummary,
  CaseView,
  Live,
  OfficeProfile,
  PartyDraft,
  PlacedCard,
  Staff,
} from '../api/types.ts'

/** Invented people and an invented office, for looking at screens only. */
export const profile: OfficeProfile = {
  initialised: true,
  code: '500118',
  name: '永川区民政局婚姻登记处',
  capabilities: ['mainland', 'hmt'],
  window: '3',
  training: true,
  trainingLogin: { staffNumber: '1001', passphrase: 'training-2026' },
  version: '0.1.0',
}
export const staff: Staff = { staffNumber: '1001', name: '王登记', role: 'registrar' }

const ready = { kind: 'ready', code: 'READY', sentence: { zh: '就绪', en: 'Ready' } } as const
export const live: Live = {
  version: 1,
  reader: ready,
  printer: ready,
  centre: { kind: 'online', since: '2026-11-24T00:32:00Z', clockOffsetMs: 12 },
  stock: { marriage: 48, divorce: 20 },
  card: null,
}
export const troubledLive: Live = {
  ...live,
  reader: {
    kind: 'absent',
    code: 'NO_DEVICE',
    sentence: { zh: '没有找到读卡器,请检查连线', en: 'No card reader found; check the cable' },
  },
  printer: {
    kind: 'error',
    code: 'NO_PAPER',
    sentence: { zh: '打印机缺纸,请放入证书', en: 'The printer has no paper; insert a booklet' },
  },
  centre: { kind: 'offline', since: '2026-11-24T02:30:00Z', clockOffsetMs: null },
  stock: { marriage: 6, divorce: 20 },
}

const entry = JSON.stringify({
  kind: 'card',
  readAt: '2026-11-24T02:31:00Z',
  samId: '05.01',
  rawNameHex: '5F20',
  nameConfirmedBy: null,
})
export const manDraft: PartyDraft = {
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
  maritalStatus: '10',
  phone: '13800000000',
  occupation: '',
  education: '20',
  entry,
}
export const womanDraft: PartyDraft = {
  ...manDraft,
  name: '赵䶮㛃𠅤',
  sex: '2',
  birthDate: '1995-12-11',
  documentNumber: '510107199512110643',
  residence: '四川省成都市武侯区测试大道100号',
  maritalStatus: '40',
  phone: '',
  education: '',
}
export const rareDraft: PartyDraft = {
  ...manDraft,
  name: '刘\uE863',
  documentNumber: '330106199003078059',
  entry: JSON.stringify({ ...JSON.parse(entry), needsReview: true, suggestedName: '刘䶮' }),
}
export const youngDraft: PartyDraft = {
  ...manDraft,
  name: '陈未满',
  birthDate: '2005-03-07',
  documentNumber: '330106200503078016',
  documentValidTo: '2025-01-01',
}

export const card: PlacedCard = {
  readId: 'r1',
  cardType: 'resident',
  name: '张试例',
  sex: '1',
  idNumber: '330106199003078016',
  readAt: '2026-11-24T02:32:00Z',
  warnings: [],
}

const party = (draft: PartyDraft) => ({
  partyType: '1' as const,
  name: draft.name ?? '',
  sex: draft.sex === '2' ? ('2' as const) : ('1' as const),
  birthDate: draft.birthDate ?? '',
  ethnicity: '01',
  nationality: '156',
  documentType: 'residentId' as const,
  documentNumber: draft.documentNumber ?? '',
  documentValidFrom: '2020-01-01',
  documentValidTo: '2040-01-01',
  residence: draft.residence ?? '',
  residenceDivision: null,
  occupation: null,
  education: null,
  maritalStatus: draft.maritalStatus ?? '10',
  phone: null,
  entry: {
    kind: 'card' as const,
    readAt: '2026-11-24T02:31:00Z',
    samId: null,
    rawNameHex: '5F20',
    nameConfirmedBy: null,
  },
})

export const emptyView: CaseView = {
  case: {
    id: 'c7',
    caseNumber: 'J-预 0007',
    state: 'draft',
    parties: { man: null, woman: null },
    declarations: { man: null, woman: null },
    statusCheck: null,
    certificateNumber: null,
    registeredOn: null,
    booklets: { man: null, woman: null },
    refusal: null,
    openedAt: '2026-11-24T02:30:00Z',
    changedAt: '2026-11-24T02:30:00Z',
  },
  drafts: { man: {}, woman: {} },
  savedAt: null,
}
export const oneRead: CaseView = {
  ...emptyView,
  drafts: { man: manDraft, woman: {} },
  savedAt: '2026-11-24T02:32:08Z',
}
export const bothRead: CaseView = { ...oneRead, drafts: { man: manDraft, woman: womanDraft } }

const signed = { method: 'signature', formHash: '0'.repeat(64) } as const
const booklet = (serial: string) => ({ serial, print: 'none', proofread: false, signedFor: null }) as const

/** The same couple in any state of the procedure. */
export function inState(state: CaseView['case']['state'], change: Partial<CaseView['case']> = {}): CaseView {
  const isNumbered = ['numbered', 'printed', 'proofread', 'signedFor', 'registered'].includes(state)
  return {
    ...bothRead,
    case: {
      ...bothRead.case,
      state,
      parties: { man: party(manDraft), woman: party(womanDraft) },
      certificateNumber: isNumbered ? 'J500118-2026-000128' : null,
      registeredOn: isNumbered ? '2026-11-24' : null,
      booklets: isNumbered
        ? { man: booklet('50J0000101'), woman: booklet('50J0000102') }
        : { man: null, woman: null },
      ...change,
    },
  }
}
export const clearCheck = { man: 'clear', woman: 'clear', checkedAt: '2026-11-24T02:40:12Z' } as const
export const liveMarriageCheck = {
  man: 'liveMarriage',
  woman: 'clear',
  checkedAt: '2026-11-24T02:40:12Z',
} as const
export const bothSigned = { man: signed, woman: signed }
export const oneSigned = { man: signed, woman: null }
export const oneBooklet = { man: booklet('50J0000101'), woman: null }
export const unknownPrint = {
  man: { ...booklet('50J0000101'), print: 'printed' },
  woman: { ...booklet('50J0000102'), print: 'unknown' },
} as const
export const printed = {
  man: { ...booklet('50J0000101'), print: 'printed', proofread: true },
  woman: { ...booklet('50J0000102'), print: 'printed' },
} as const

export const cases: readonly CaseSummary[] = [
  {
    id: 'c7',
    caseNumber: 'J-预 0007',
    state: 'draft',
    manName: '张试例',
    womanName: '',
    changedAt: '2026-11-24T02:32:00Z',
  },
  {
    id: 'c6',
    caseNumber: 'J-预 0006',
    state: 'declared',
    manName: '王𠅤',
    womanName: '赵䶮㛃',
    changedAt: '2026-11-24T02:10:00Z',
  },
  {
    id: 'c5',
    caseNumber: 'J-预 0005',
    state: 'registered',
    manName: '艾力·买买提',
    womanName: '古丽娜尔·阿不都热依木',
    changedAt: '2026-11-24T01:40:00Z',
  },
  {
    id: 'c4',
    caseNumber: 'J-预 0004',
    state: 'refused',
    manName: '陈未满',
    womanName: '李样本',
    changedAt: '2026-11-24T01:20:00Z',
  },
]

export const lockedOut: Refusal = {
  code: 'LOCKED_OUT',
  sentence: {
    zh: '输错次数过多,账号锁定到 10:42。',
    en: 'Too many errors: the account is locked until 10:42.',
  },
  remedy: {
    zh: '请届时再试,或请管理员重设口令。',
    en: 'Try again then, or have the administrator set a new passphrase.',
  },
  basis: null,
}
export const wrongKind: Refusal = {
  code: 'BOOKLET_WRONG_KIND',
  sentence: {
    zh: '拿错了:印制号 50L0000007 是离婚证(银字),结婚登记要用结婚证(金字)。',
    en: 'Wrong booklet: serial 50L0000007 is a divorce certificate (silver); a marriage needs the gold-stamped one.',
  },
  remedy: {
    zh: '请放回这一本,换取结婚证后重新扫描。',
    en: 'Put this one back, take a marriage booklet and scan again.',
  },
  basis: '婚姻登记工作规范(证件管理)',
}
export const people = [
  { id: 'man', name: '张试例', hint: { zh: '男,可以登记', en: 'man, may marry' } },
  { id: 'woman', name: '李样本', hint: { zh: '女,可以登记', en: 'woman, may marry' } },
  {
    id: 'man-rare',
    name: '王𠅤',
    hint: { zh: '男,姓名有扩展B区生僻字', en: 'man, name with a CJK Extension B character' },
  },
  {
    id: 'woman-rare',
    name: '赵䶮㛃',
    hint: { zh: '女,姓名有扩展A区生僻字', en: 'woman, name with CJK Extension A characters' },
  },
]
export const accounts = [
  { staffNumber: '1000', name: '李管理', role: 'administrator', disabled: false },
  { staffNumber: '1001', name: '王登记', role: 'registrar', disabled: false },
  { staffNumber: '1002', name: '赵䶮', role: 'supervisor', disabled: false },
  { staffNumber: '0998', name: '孙退休', role: 'registrar', disabled: true },
] as const
export const stock = [
  { kind: 'marriage', inStore: 48, assigned: 2, printed: 1, delivered: 126, void: 3 },
  { kind: 'divorce', inStore: 20, assigned: 0, printed: 0, delivered: 31, void: 0 },
] as const
export const refusedCase = {
  code: 'UNDER_AGE',
  reason: '男方至今日未满 22 周岁。',
  basis: '民法典 第1047条;婚姻登记条例 第9条',
}
