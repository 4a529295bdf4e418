import type { Refusal } from '../standards/result.ts'

export const wrongPassphrase: Refusal = {
  code: 'WRONG_PASSPHRASE',
  sentence: { zh: '工号或口令不对。', en: 'The staff number or the passphrase is wrong.' },
  remedy: {
    zh: '请检查大小写后重试；连续输错五次将锁定十分钟。',
    en: 'Check upper and lower case and try again; five errors in a row lock the account for ten minutes.',
  },
  basis: null,
}

export const accountDisabled: Refusal = {
  code: 'ACCOUNT_DISABLED',
  sentence: { zh: '这个账号已停用。', en: 'This account is disabled.' },
  remedy: { zh: '请找本处管理员。', en: 'Ask the office’s administrator.' },
  basis: null,
}

/** `until` is an ISO instant; the sentence gives the time of day in Beijing. */
export function lockedOut(until: string): Refusal {
  const time = new Intl.DateTimeFormat('zh-CN', {
    timeZone: 'Asia/Shanghai',
    hour: '2-digit',
    minute: '2-digit',
  }).format(new Date(until))
  return {
    code: 'LOCKED_OUT',
    sentence: {
      zh: `输错次数过多，账号锁定到 ${time}。`,
      en: `Too many errors: the account is locked until ${time}.`,
    },
    remedy: {
      zh: '请届时再试，或请管理员重设口令。',
      en: 'Try again then, or have the administrator set a new passphrase.',
    },
    basis: null,
  }
}
