import { printReasons } from '../../native/printing/print-reasons.ts'
import type { Refusal } from '../../standards/result.ts'

/** Refusals of the counter itself. The law's refusals live in `domain/marriage/refusals.ts`. */
export const noSuchCase: Refusal = {
  code: 'NO_SUCH_CASE',
  sentence: { zh: '没有找到这件登记。', en: 'There is no such case.' },
  remedy: { zh: '请从左侧今日列表中打开。', en: 'Open it from today’s list on the left.' },
  basis: null,
}

export const cardGone: Refusal = {
  code: 'CARD_GONE',
  sentence: {
    zh: '这次读卡的内容已不在，没有填入。',
    en: 'That reading is no longer held; nothing was filled in.',
  },
  remedy: { zh: '请移开证件后重放。', en: 'Lift the card and lay it again.' },
  basis: null,
}

export const bookletUnknown = (serial: string): Refusal => ({
  code: 'BOOKLET_UNKNOWN',
  sentence: {
    zh: `本处库存中没有印制号 ${serial} 的证书。`,
    en: `This office holds no booklet with serial ${serial}.`,
  },
  remedy: {
    zh: '请核对印制号；新到的证书请先在“证书库存”入库。',
    en: 'Check the serial; receive new booklets under “Booklet stock” first.',
  },
  basis: '婚姻登记工作规范(证件管理)',
})

export const bookletWrongKind = (serial: string): Refusal => ({
  code: 'BOOKLET_WRONG_KIND',
  sentence: {
    zh: `拿错了：印制号 ${serial} 是离婚证（银字），结婚登记要用结婚证（金字）。`,
    en: `Wrong booklet: serial ${serial} is a divorce certificate (silver); a marriage needs the gold-stamped one.`,
  },
  remedy: {
    zh: '请放回这一本，换取结婚证后重新扫描。',
    en: 'Put this one back, take a marriage booklet and scan again.',
  },
  basis: '婚姻登记工作规范(证件管理)',
})

export const coverDiffers = (serial: string): Refusal => ({
  code: 'BOOKLET_COVER_DIFFERS',
  sentence: {
    zh: `印制号 ${serial} 在库存中是结婚证，但您看到的封面是离婚证。`,
    en: `Serial ${serial} is a marriage booklet in the stock, but you see a divorce cover.`,
  },
  remedy: { zh: '请停用这一本并报告证件管理员。', en: 'Set this booklet aside and tell the stock keeper.' },
  basis: '婚姻登记工作规范(证件管理)',
})

export const bookletUsed = (serial: string): Refusal => ({
  code: 'BOOKLET_USED',
  sentence: {
    zh: `印制号 ${serial} 的证书已用于别的登记或已作废。`,
    en: `The booklet ${serial} is used by another case or void.`,
  },
  remedy: { zh: '请换一本未使用的证书。', en: 'Take an unused booklet.' },
  basis: '婚姻登记工作规范(证件管理)',
})

export const bookletMissing: Refusal = {
  code: 'BOOKLET_MISSING',
  sentence: { zh: '还没有扫描这一方的证书印制号。', en: 'No booklet has been scanned for this party yet.' },
  remedy: { zh: '请先扫描证书印制号。', en: 'Scan the booklet’s serial first.' },
  basis: null,
}

export const printsRunning: Refusal = {
  code: 'PRINT_RUNNING',
  sentence: { zh: '这一本正在打印。', en: 'This booklet is being printed.' },
  remedy: { zh: '请等待打印结果。', en: 'Wait for its outcome.' },
  basis: null,
}

export const partiesMissing: Refusal = {
  code: 'PARTIES_MISSING',
  sentence: {
    zh: '双方信息还没有记录完整，不能生成这份文书。',
    en: 'Both parties must be recorded before this paper can be drawn.',
  },
  remedy: { zh: '请先录入并核对双方身份。', en: 'Enter both parties and verify their identity first.' },
  basis: null,
}

/** Nothing reached the paper, so the blank is still good and nothing is recorded. */
export function printNotStarted(reason: string): Refusal {
  const why = isPrintReason(reason) ? printReasons[reason] : { zh: '', en: '' }
  return {
    code: 'PRINT_NOT_STARTED',
    sentence: {
      zh: `${why.zh}证书仍是空白，可以继续使用。`,
      en: `${why.en} The booklet is untouched and still good.`.trim(),
    },
    remedy: { zh: '请检查打印机后再打印。', en: 'Check the printer and print again.' },
    basis: null,
  }
}

function isPrintReason(reason: string): reason is keyof typeof printReasons {
  return Object.hasOwn(printReasons, reason)
}

export const registrationUnsettled: Refusal = {
  code: 'REGISTRATION_UNSETTLED',
  sentence: {
    zh: '这件登记已发往中心，结果还不清楚，在得到答复之前不能做别的。',
    en: 'This registration was sent to the centre and its result is not known yet; nothing else may be done before the answer.',
  },
  remedy: {
    zh: '请再次点击“登记并取字号”询问结果，不会重复登记。',
    en: 'Press “Register” again to ask for the result; it does not register twice.',
  },
  basis: '婚姻登记条例(联网核对)',
}
