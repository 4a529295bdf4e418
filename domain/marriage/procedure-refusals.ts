import type { Refusal, Text } from '../../standards/result.ts'
import type { MarriageState, StatusOutcome } from './case.ts'
import type { Side } from './party.ts'
import { refusalGrounds } from './refusal-grounds.ts'
import { sideNames } from './side-names.ts'
import { stateNames } from './transitions.ts'

/** Why a step of the procedure is not taken. Refusals about the two people themselves stand in `refusals.ts`. */

const rules = '婚姻登记工作规范'

export const roleMayNot: Refusal = {
  code: 'ROLE_MAY_NOT',
  sentence: { zh: '系统管理员不能办理婚姻登记。', en: 'An administrator may not register marriages.' },
  remedy: { zh: '请由婚姻登记员登录办理。', en: 'Let a marriage registrar log in and do it.' },
  basis: `${rules}（婚姻登记员职责）`,
}

export const caseAlreadyOpen: Refusal = {
  code: 'CASE_ALREADY_OPEN',
  sentence: { zh: '这件登记已经开始。', en: 'This case is already open.' },
  remedy: null,
  basis: null,
}

export const caseNotOpen: Refusal = {
  code: 'CASE_NOT_OPEN',
  sentence: { zh: '这件登记还没有开始。', en: 'This case has not been opened.' },
  remedy: { zh: '请先开始一件新的登记。', en: 'Open a new case first.' },
  basis: null,
}

export function caseClosed(state: MarriageState): Refusal {
  return {
    code: 'CASE_CLOSED',
    sentence: {
      zh: `这件登记已经结束（${stateNames[state].zh}），不能再办理。`,
      en: `This case is closed (${stateNames[state].en}); nothing more can be done in it.`,
    },
    remedy: { zh: '如需继续，请另开一件登记。', en: 'Open a new case if there is more to do.' },
    basis: rules,
  }
}

export function stepNotNow(step: Text, state: MarriageState, next: readonly Text[]): Refusal {
  return {
    code: 'STEP_NOT_NOW',
    sentence: {
      zh: `现在处于“${stateNames[state].zh}”，还不能（或不再需要）“${step.zh}”。`,
      en: `The case is “${stateNames[state].en}”: “${step.en}” is not possible now.`,
    },
    remedy: {
      zh: `现在可以：${next.map((name) => name.zh).join('、')}。`,
      en: `Possible now: ${next.map((name) => name.en).join(', ')}.`,
    },
    basis: rules,
  }
}

export function stepDone(step: Text, side: Side): Refusal {
  return {
    code: 'STEP_ALREADY_DONE',
    sentence: {
      zh: `${sideNames[side].zh}已完成“${step.zh}”。`,
      en: `“${step.en}” is already done for ${sideNames[side].en}.`,
    },
    remedy: null,
    basis: null,
  }
}

export const fixedByNumber: Refusal = {
  code: 'FIXED_BY_NUMBER',
  sentence: {
    zh: '字号已由中心核发，婚姻已在全国登记，当事人信息不能再改，也不能不予登记或放弃。',
    en: 'The number is allotted and the marriage stands in the national register: the data cannot be changed, nor the case refused or abandoned.',
  },
  remedy: {
    zh: '证书打错的，作废后重打（字号不变）；信息有误的，发证后按更正程序办理。',
    en: 'A misprinted booklet is voided and printed again with the same number; wrong data are corrected by the correction procedure after hand-over.',
  },
  basis: '民法典 第1049条',
}

export const alreadyNumbered: Refusal = {
  code: 'ALREADY_NUMBERED',
  sentence: {
    zh: '这件登记已有字号，不能再取。',
    en: 'This case has its number already; it never gets a second.',
  },
  remedy: null,
  basis: '结婚证字号填写规则',
}

export function partyMissing(side: Side): Refusal {
  return {
    code: 'PARTY_MISSING',
    sentence: { zh: `还没有录入${sideNames[side].zh}。`, en: `${sideNames[side].en} is not recorded yet.` },
    remedy: { zh: '请读取证件或手工录入。', en: 'Read the card or type the data.' },
    basis: '民法典 第1049条',
  }
}

export const notBothPresent: Refusal = {
  code: 'NOT_BOTH_PRESENT',
  sentence: { zh: '男女双方没有同时到场。', en: 'The two are not both present.' },
  remedy: {
    zh: '结婚登记须双方亲自到场，请待双方到齐。',
    en: 'Both must come in person; wait until they are here.',
  },
  basis: '民法典 第1049条',
}

export const capacityDoubted: Refusal = {
  code: 'CAPACITY_DOUBTED',
  sentence: {
    zh: '对当事人的民事行为能力有疑问，初审不能通过。',
    en: 'There is doubt about a party’s legal capacity; the preliminary check does not pass.',
  },
  remedy: { zh: '请与负责人一起核实后再继续。', en: 'Settle it with the head of the office first.' },
  basis: rules,
}

export const photosMissing: Refusal = {
  code: 'PHOTOS_MISSING',
  sentence: {
    zh: '还没有收到双方的合影照片（3 张）。',
    en: 'The three joint photographs have not been handed in.',
  },
  remedy: {
    zh: '请当事人提交近期半身免冠合影。',
    en: 'Ask for recent, bareheaded, half-length joint photographs.',
  },
  basis: rules,
}

export function notWilling(side: Side): Refusal {
  return {
    code: 'NOT_WILLING',
    sentence: {
      zh: `${sideNames[side].zh}没有表示自愿结婚，不能受理。`,
      en: `${sideNames[side].en} does not say they marry of their own will; the case cannot be accepted.`,
    },
    remedy: {
      zh: '请单独询问；确非自愿的，办理“不予登记”并说明理由。',
      en: 'Ask again, alone; if it is so, refuse the registration and explain the reason.',
    },
    basis: '民法典 第1046条；婚姻登记条例 第9条',
  }
}

export const related: Refusal = {
  code: 'PROHIBITED_KINSHIP',
  sentence: {
    zh: '双方没有确认“无直系血亲和三代以内旁系血亲关系”，不能受理。',
    en: 'The two have not confirmed that they are not related within the prohibited degrees.',
  },
  remedy: {
    zh: '请再次询问；确有关系的，办理“不予登记”。',
    en: 'Ask again; if they are related, refuse the registration.',
  },
  basis: '民法典 第1048条；婚姻登记条例 第9条',
}

export const notReadAloud: Refusal = {
  code: 'NOT_READ_ALOUD',
  sentence: { zh: '声明书还没有由本人宣读。', en: 'The statement has not been read aloud by the party.' },
  remedy: { zh: '请本人宣读后，在登记员面前签名。', en: 'Let them read it, then sign before the registrar.' },
  basis: `${rules}（声明）`,
}

const outcomeWords: Readonly<Record<Exclude<StatusOutcome, 'clear'>, Text>> = {
  liveMarriage: { zh: '有存续的婚姻', en: 'is married' },
  recordConflict: { zh: '记录互相矛盾', en: 'has contradictory records' },
  notFound: { zh: '查无此人', en: 'is not found' },
}

export function statusNotClear(side: Side, outcome: Exclude<StatusOutcome, 'clear'>): Refusal {
  return {
    code: 'STATUS_NOT_CLEAR',
    sentence: {
      zh: `联网核对：${sideNames[side].zh}${outcomeWords[outcome].zh}，不能继续。`,
      en: `Online check: ${sideNames[side].en} ${outcomeWords[outcome].en}; the case cannot go on.`,
    },
    remedy: {
      zh: '请核实后重新联网核对；确有配偶的，办理“不予登记”。',
      en: 'Look into it and check again; if there is a spouse, refuse the registration.',
    },
    basis: '婚姻登记条例（联网核对）；民法典 第1051条',
  }
}

export const statusNotChecked: Refusal = {
  code: 'STATUS_NOT_CHECKED',
  sentence: {
    zh: '还没有联网核对双方的婚姻状况。',
    en: 'The marital status of the two has not been checked online.',
  },
  remedy: { zh: '请先联网核对。', en: 'Check online first.' },
  basis: '婚姻登记条例（联网核对）',
}

export const statusStale: Refusal = {
  code: 'STATUS_CHECK_STALE',
  sentence: {
    zh: '联网核对的结果不是今天的，不能再用。',
    en: 'The online check is not from today and no longer counts.',
  },
  remedy: { zh: '请重新联网核对。', en: 'Check online again.' },
  basis: '婚姻登记条例（联网核对）',
}

export const groundUnknown: Refusal = {
  code: 'GROUND_UNKNOWN',
  sentence: { zh: '这不是法定的不予登记理由。', en: 'This is not a ground on which the law refuses.' },
  remedy: {
    zh: `法定理由只有：${refusalGrounds.map(({ name }) => name.zh).join('、')}。`,
    en: `The only grounds are: ${refusalGrounds.map(({ name }) => name.en).join('; ')}.`,
  },
  basis: '婚姻登记条例 第9条',
}
