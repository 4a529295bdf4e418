import type { Refusal } from '../../standards/result.ts'
import type { Side } from './party.ts'
import { sideNames } from './side-names.ts'

/** Why a step with a certificate booklet (证书) is not taken. */

const rules = '婚姻登记工作规范（证件管理）'

export function printUnanswered(side: Side): Refusal {
  return {
    code: 'PRINT_UNANSWERED',
    sentence: {
      zh: `还不知道${sideNames[side].zh}的证书打印得怎样，先回答这一问，再做别的。`,
      en: `Nobody knows yet how the certificate of ${sideNames[side].en} came out; answer that before anything else.`,
    },
    remedy: { zh: '请看证书：已打好，还是打坏了？', en: 'Look at the booklet: is it printed, or spoiled?' },
    basis: rules,
  }
}

export function nothingToAnswer(side: Side): Refusal {
  return {
    code: 'NOTHING_TO_ANSWER',
    sentence: {
      zh: `${sideNames[side].zh}的证书没有待确认的打印。`,
      en: `No print of ${sideNames[side].en} waits for an answer.`,
    },
    remedy: null,
    basis: null,
  }
}

export function bookletNotAssigned(side: Side): Refusal {
  return {
    code: 'BOOKLET_NOT_ASSIGNED',
    sentence: {
      zh: `${sideNames[side].zh}现在没有可用的证书。`,
      en: `There is no usable booklet for ${sideNames[side].en}.`,
    },
    remedy: { zh: '请扫描一本新的结婚证。', en: 'Scan a fresh marriage booklet.' },
    basis: rules,
  }
}

export function bookletAssigned(side: Side, serial: string): Refusal {
  return {
    code: 'BOOKLET_ALREADY_ASSIGNED',
    sentence: {
      zh: `${sideNames[side].zh}已有证书 ${serial}。`,
      en: `The booklet ${serial} is already assigned to ${sideNames[side].en}.`,
    },
    remedy: { zh: '要换一本，请先作废这一本。', en: 'To take another, void this one first.' },
    basis: rules,
  }
}

export const bookletKindWrong: Refusal = {
  code: 'BOOKLET_WRONG_KIND',
  sentence: {
    zh: '这一本是离婚证（银字），结婚登记要用结婚证（金字）。',
    en: 'This is a divorce booklet (silver); a marriage needs the gold-stamped one.',
  },
  remedy: { zh: '请放回并换取结婚证。', en: 'Put it back and take a marriage booklet.' },
  basis: rules,
}

export const bookletsSame: Refusal = {
  code: 'BOOKLETS_SAME',
  sentence: { zh: '两本证书的印制号相同。', en: 'Both booklets have the same serial.' },
  remedy: { zh: '双方各用一本，请扫描另一本。', en: 'Each party gets their own; scan the other one.' },
  basis: rules,
}

export function bookletDiffers(side: Side, serial: string): Refusal {
  return {
    code: 'BOOKLET_DIFFERS',
    sentence: {
      zh: `这一本不是${sideNames[side].zh}的证书，应为 ${serial}。`,
      en: `This is not the booklet of ${sideNames[side].en}, which is ${serial}.`,
    },
    remedy: {
      zh: '请核对印制号，确认没有拿错或互换。',
      en: 'Check the serial: is it another couple’s, or are the two exchanged?',
    },
    basis: rules,
  }
}

export function notConfirmed(side: Side): Refusal {
  return {
    code: 'PROOF_NOT_CONFIRMED',
    sentence: {
      zh: `${sideNames[side].zh}认为证书内容有误。`,
      en: `${sideNames[side].en} says the certificate is not right.`,
    },
    remedy: {
      zh: '打印有误的，作废这一本，换一本重打，字号不变。',
      en: 'If it is misprinted, void it, take another booklet and print again; the number stays.',
    },
    basis: '婚姻登记工作规范（证件作废重打）',
  }
}

export const numberOfAnotherYear: Refusal = {
  code: 'NUMBER_YEAR_DIFFERS',
  sentence: {
    zh: '字号的年份与登记日期不一致。',
    en: 'The year in the certificate number is not the year of registration.',
  },
  remedy: { zh: '请不要打印，报告系统管理员。', en: 'Do not print; tell the administrator.' },
  basis: '结婚证字号填写规则',
}

export const numberNotOfMarriage: Refusal = {
  code: 'NUMBER_NOT_OF_MARRIAGE',
  sentence: {
    zh: '字号不是结婚登记的字号（J）。',
    en: 'The certificate number is not one of a marriage (J).',
  },
  remedy: { zh: '请不要打印，报告系统管理员。', en: 'Do not print; tell the administrator.' },
  basis: '结婚证字号填写规则',
}
