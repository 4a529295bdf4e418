import type { Text } from '../../standards/result.ts'

/** What the read cycle does about a status word. */
export type StatusAction =
  | 'proceed'
  | 'found'
  | 'empty'
  | 'noCard'
  | 'selectFailed'
  | 'resend'
  | 'restart'
  | 'replaceCard'
  | 'withoutFingerprint'
  | 'readAgain'
  | 'unsupported'
  | 'forbidden'
  | 'deviceFault'

export interface StatusWord {
  readonly code: string
  readonly action: StatusAction
  /** What the clerk reads, with what to do about it. */
  readonly sentence: Text
}

const REPLACE: Text = {
  zh: '证件没有读好，请把证件拿开，再平放一次，读完前不要移动。',
  en: 'The card was not read. Take it away, lay it flat again and do not move it until it has been read.',
}
const FAULT_RESTART: Text = {
  zh: '读卡器出错，正在自动重试；若反复出现，请拔下再插上。',
  en: 'The reader made an error and is trying again by itself. If this goes on, unplug it and plug it in again.',
}
const LINE_NOISE: Text = {
  zh: '与读卡器的连接受到干扰，正在自动重试；若反复出现，请检查数据线。',
  en: 'The line to the reader is disturbed; trying again. If this goes on, check the cable.',
}

/**
 * The third status word of a reply. The first two come from the card's own chip and are not judged: they may be
 * non-zero on 31, 41, 47 and 81.
 */
export const STATUS_WORDS: Readonly<Record<number, StatusWord>> = {
  144: { code: 'OK', action: 'proceed', sentence: { zh: '操作成功。', en: 'Done.' } },
  159: { code: 'CARD_FOUND', action: 'found', sentence: { zh: '已找到证件。', en: 'A card was found.' } },
  145: {
    code: 'NO_SUCH_ITEM',
    action: 'empty',
    sentence: {
      zh: '证件中没有这一项内容，属于正常情况。',
      en: 'The card does not hold this item, which is normal.',
    },
  },
  128: {
    code: 'FIND_FAILED',
    action: 'noCard',
    sentence: {
      zh: '没有找到证件，或证件已读过：请放上证件，已读过的请拿开再放。',
      en: 'No card was found, or it was read already: lay a card, or lift it and lay it again.',
    },
  },
  129: {
    code: 'SELECT_FAILED',
    action: 'selectFailed',
    sentence: {
      zh: '无法选中证件，请只放一张证件，拿开后重放。',
      en: 'The card could not be selected. Lay one card only; take it away and lay it again.',
    },
  },
  16: { code: 'HOST_CHECKSUM_ERROR', action: 'resend', sentence: LINE_NOISE },
  17: { code: 'HOST_LENGTH_ERROR', action: 'restart', sentence: LINE_NOISE },
  33: { code: 'BAD_COMMAND', action: 'restart', sentence: FAULT_RESTART },
  35: {
    code: 'NO_PERMISSION',
    action: 'forbidden',
    sentence: {
      zh: '读卡器不允许此项操作，请联系管理员。',
      en: 'The reader does not permit this. Call the administrator.',
    },
  },
  36: { code: 'UNKNOWN_ERROR', action: 'restart', sentence: FAULT_RESTART },
  49: { code: 'CARD_AUTH_SAM_FAILED', action: 'replaceCard', sentence: REPLACE },
  50: {
    code: 'SAM_AUTH_CARD_FAILED',
    action: 'replaceCard',
    sentence: {
      zh: '证件没有通过读卡器的认证，请把证件拿开再放；若反复出现，请仔细核验证件真伪。',
      en: 'The reader could not authenticate the card. Lift it and lay it again; if this repeats, examine whether the card is genuine.',
    },
  },
  51: {
    code: 'VERIFY_FAILED',
    action: 'replaceCard',
    sentence: {
      zh: '证件内容校验未通过，数据不能使用，请把证件拿开再放；若反复出现，请不要采用这张证件。',
      en: 'The content of the card failed its check and must not be used. Lift it and lay it again; if this repeats, do not accept the card.',
    },
  },
  55: {
    code: 'FINGERPRINT_VERIFY_FAILED',
    action: 'withoutFingerprint',
    sentence: {
      zh: '指纹信息校验未通过，将不读指纹。',
      en: 'The fingerprint data failed its check; reading without fingerprint.',
    },
  },
  63: { code: 'INFO_LENGTH_ERROR', action: 'readAgain', sentence: REPLACE },
  64: {
    code: 'UNKNOWN_CARD_TYPE',
    action: 'unsupported',
    sentence: {
      zh: '不支持的证件：请确认放的是身份证、港澳台居民居住证或外国人永久居留身份证。',
      en: 'This card is not supported. Lay a resident identity card, a residence permit or a foreign permanent resident card.',
    },
  },
  65: { code: 'READ_FAILED', action: 'restart', sentence: REPLACE },
  71: { code: 'RANDOM_FAILED', action: 'restart', sentence: REPLACE },
  96: {
    code: 'SAM_SELFTEST_FAILED',
    action: 'deviceFault',
    sentence: {
      zh: '读卡器安全模块自检失败，请拔下再插上；仍不行请联系供应商。',
      en: 'The security module of the reader failed its self test. Unplug it and plug it in again; if that does not help, call the supplier.',
    },
  },
  102: {
    code: 'SAM_UNAUTHORISED',
    action: 'deviceFault',
    sentence: {
      zh: '读卡器安全模块未经授权，请联系供应商。',
      en: 'The security module of the reader is not authorised. Call the supplier.',
    },
  },
}

/** The meaning of SW3. A word in no table is treated as the module's unrecognised error: start again from find. */
export function statusOf(sw3: number): StatusWord {
  return STATUS_WORDS[sw3] ?? { code: 'UNKNOWN_STATUS', action: 'restart', sentence: FAULT_RESTART }
}

/** Whether the command did what it was asked: 90 done, 9F found. */
export function isSuccess(sw3: number): boolean {
  return sw3 === 0x90 || sw3 === 0x9f
}
