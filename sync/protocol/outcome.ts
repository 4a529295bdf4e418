import type { Refusal } from '../../standards/result.ts'

/**
 * Why the centre did not act on a request, before any law was asked. None of these can come from a clerk's typing:
 * each one is for the technician, in a sentence the clerk can read out on the telephone.
 */
export const outcomes = {
  MALFORMED: refusal(
    'MALFORMED',
    '中心看不懂本单位发出的请求。',
    'The centre cannot read the request this office sent.',
    '请检查本单位程序版本,或联系技术人员。',
    'Check the version of the program here, or call the technician.',
  ),
  UNKNOWN_OFFICE: refusal(
    'UNKNOWN_OFFICE',
    '中心没有登记本单位。',
    'This office is not enrolled at the centre.',
    '请联系上级管理员为本单位注册。',
    'Ask the administrator above to enrol this office.',
  ),
  UNKNOWN_KEY: refusal(
    'UNKNOWN_KEY',
    '中心没有登记本工作站的密钥。',
    'The key of this station is not enrolled at the centre.',
    '请联系上级管理员为本工作站注册密钥。',
    'Ask the administrator above to enrol the key of this station.',
  ),
  REVOKED_KEY: refusal(
    'REVOKED_KEY',
    '本工作站的密钥已被吊销。',
    'The key of this station has been revoked.',
    '请联系上级管理员更换密钥。',
    'Ask the administrator above for a new key.',
  ),
  BAD_SIGNATURE: refusal(
    'BAD_SIGNATURE',
    '请求的签名不正确,内容可能在途中被改动。',
    'The signature of the request is wrong; it may have been changed on its way.',
    '请重试;再次出现请联系技术人员。',
    'Try again; if it comes back, call the technician.',
  ),
  REPLAYED: refusal(
    'REPLAYED',
    '中心已收到过同一个请求,本次不再处理。',
    'The centre has had this very request before and does not act on it again.',
    '请重新操作一次;程序会发出新的请求。',
    'Do the step again; the program sends a fresh request.',
  ),
  STALE: refusal(
    'STALE',
    '本机时间与中心时间相差过大。',
    "This machine's clock differs too much from the centre's.",
    '请核对本机日期和时间后重试。',
    'Check the date and time of this machine and try again.',
  ),
  IDEMPOTENCY_MISMATCH: refusal(
    'IDEMPOTENCY_MISMATCH',
    '同一业务已用不同内容登记过,中心保留第一次的结果。',
    'This case has been registered before with other contents; the centre keeps the first answer.',
    '请核对本业务与中心记录,勿重复登记。',
    "Compare the case with the centre's record; do not register it again.",
  ),
  NO_SUCH_ADDRESS: refusal(
    'NO_SUCH_ADDRESS',
    '中心没有这个接口。',
    'The centre has no such service.',
    '请检查本单位程序版本。',
    'Check the version of the program here.',
  ),
  CENTRE_FAULT: refusal(
    'CENTRE_FAULT',
    '中心系统出现故障,本次请求是否生效尚不清楚。',
    'The centre has a fault; whether this request took effect is not known.',
    '请稍后重试;重复发送不会重复登记。',
    'Try again later; sending it twice does not register twice.',
  ),
} as const satisfies Record<string, Refusal>

export type OutcomeCode = keyof typeof outcomes

function refusal(code: string, zh: string, en: string, remedyZh: string, remedyEn: string): Refusal {
  return { code, sentence: { zh, en }, remedy: { zh: remedyZh, en: remedyEn }, basis: null }
}
