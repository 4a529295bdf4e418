import type { Text } from '../../standards/result.ts'
import type { MarriageEventKind, MarriageState } from './case.ts'

export interface Transition {
  /** States the step may be taken from; null: there is no case yet. */
  readonly from: readonly (MarriageState | null)[]
  /** States it may lead to: which one follows from the facts of the case (`apply-event.ts`). */
  readonly to: readonly MarriageState[]
  /** Taken once for each party. */
  readonly perSide: boolean
  /** What the step is called on the screen and in refusals. */
  readonly name: Text
}

const beforeNumber = [
  'draft',
  'identityVerified',
  'preliminaryPassed',
  'accepted',
  'declared',
  'checkedOnline',
  'reviewed',
] as const satisfies readonly MarriageState[]
const afterNumber = [
  'numbered',
  'printed',
  'proofread',
  'signedFor',
] as const satisfies readonly MarriageState[]

/**
 * The procedure of a marriage registration, 初审 → 受理 → 审查 → 登记发证 (婚姻登记工作规范), as data. A step not in this
 * table does not exist; a state not in its `from` refuses it. What else a step asks for stands in `requirements.ts`.
 */
export const transitions: Readonly<Record<MarriageEventKind, Transition>> = {
  open: { from: [null], to: ['draft'], perSide: false, name: { zh: '开始登记', en: 'open the case' } },
  recordParty: {
    from: beforeNumber,
    to: beforeNumber,
    perSide: true,
    name: { zh: '录入当事人', en: 'record a party' },
  },
  verifyIdentity: {
    from: ['draft'],
    to: ['identityVerified'],
    perSide: false,
    name: { zh: '核对身份', en: 'verify identity' },
  },
  passPreliminary: {
    from: ['identityVerified'],
    to: ['preliminaryPassed'],
    perSide: false,
    name: { zh: '初审', en: 'preliminary check' },
  },
  accept: {
    from: ['preliminaryPassed'],
    to: ['accepted'],
    perSide: false,
    name: { zh: '受理', en: 'accept' },
  },
  declare: {
    from: ['accepted'],
    to: ['accepted', 'declared'],
    perSide: true,
    name: { zh: '签署声明书', en: 'sign the statement' },
  },
  checkOnline: {
    from: ['declared', 'checkedOnline', 'reviewed'],
    to: ['declared', 'checkedOnline', 'reviewed'],
    perSide: false,
    name: { zh: '联网核对', en: 'check online' },
  },
  review: { from: ['checkedOnline'], to: ['reviewed'], perSide: false, name: { zh: '审查', en: 'review' } },
  assignBooklet: {
    from: ['reviewed', 'numbered'],
    to: ['reviewed', 'numbered'],
    perSide: true,
    name: { zh: '扫描证书', en: 'scan the booklet' },
  },
  number: {
    from: ['reviewed'],
    to: ['numbered'],
    perSide: false,
    name: { zh: '登记并取字号', en: 'register' },
  },
  print: {
    from: ['numbered'],
    to: ['numbered', 'printed', 'proofread', 'signedFor'],
    perSide: true,
    name: { zh: '打印证书', en: 'print the certificate' },
  },
  answerPrint: {
    from: ['numbered'],
    to: ['numbered', 'printed', 'proofread', 'signedFor'],
    perSide: true,
    name: { zh: '确认打印结果', en: 'say how the print came out' },
  },
  voidBooklet: {
    from: ['reviewed', ...afterNumber],
    to: ['reviewed', 'numbered'],
    perSide: true,
    name: { zh: '作废证书', en: 'void the booklet' },
  },
  proofread: {
    from: ['printed'],
    to: ['printed', 'proofread', 'signedFor'],
    perSide: true,
    name: { zh: '核对证书', en: 'proofread' },
  },
  signFor: {
    from: ['proofread'],
    to: ['proofread', 'signedFor'],
    perSide: true,
    name: { zh: '领证签名', en: 'sign for the certificate' },
  },
  issue: {
    from: ['signedFor'],
    to: ['registered'],
    perSide: false,
    name: { zh: '颁发证书', en: 'hand over' },
  },
  refuse: {
    from: beforeNumber,
    to: ['refused'],
    perSide: false,
    name: { zh: '不予登记', en: 'refuse the registration' },
  },
  abandon: {
    from: beforeNumber,
    to: ['abandoned'],
    perSide: false,
    name: { zh: '放弃办理', en: 'abandon the case' },
  },
}

/** The states in the words of the counter. */
export const stateNames: Readonly<Record<MarriageState, Text>> = {
  draft: { zh: '录入中', en: 'draft' },
  identityVerified: { zh: '身份已核对', en: 'identity verified' },
  preliminaryPassed: { zh: '初审通过', en: 'preliminary check passed' },
  accepted: { zh: '已受理', en: 'accepted' },
  declared: { zh: '已声明', en: 'declared' },
  checkedOnline: { zh: '已联网核对', en: 'checked online' },
  reviewed: { zh: '审查通过', en: 'reviewed' },
  numbered: { zh: '已取字号', en: 'numbered' },
  printed: { zh: '已打印', en: 'printed' },
  proofread: { zh: '已核对证书', en: 'proofread' },
  signedFor: { zh: '已签领', en: 'signed for' },
  registered: { zh: '已登记', en: 'registered' },
  refused: { zh: '不予登记', en: 'refused' },
  abandoned: { zh: '已放弃', en: 'abandoned' },
}

export const closedStates: readonly MarriageState[] = ['registered', 'refused', 'abandoned']
