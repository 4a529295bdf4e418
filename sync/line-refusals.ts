import type { Refusal } from '../standards/result.ts'
import type { lineRefusalCodes } from './centre.ts'

export type LineRefusalCode = (typeof lineRefusalCodes)[number]

const wait = {
  zh: '业务已保存，线路恢复后继续办理；不得先行登记发证。',
  en: 'The case is kept; go on when the line is back. Nothing may be registered or handed out before.',
}

/** What a clerk is told of the line itself (联网核对 is a precondition of registering: 婚姻登记条例). */
export const lineRefusals: Record<LineRefusalCode, Refusal> = {
  CENTRE_UNREACHABLE: {
    code: 'CENTRE_UNREACHABLE',
    sentence: {
      zh: '连接不上中心系统，本次操作没有发出。',
      en: 'The centre cannot be reached; nothing was sent.',
    },
    remedy: wait,
    basis: null,
  },
  CENTRE_TIMEOUT: {
    code: 'CENTRE_TIMEOUT',
    sentence: {
      zh: '中心系统没有及时答复，本次操作是否生效尚不清楚。',
      en: 'The centre did not answer in time; whether this took effect is not known.',
    },
    remedy: {
      zh: '请再次点击同一步骤询问结果；重复发送不会重复登记。',
      en: 'Do the same step again to ask for the result; sending it twice does not register twice.',
    },
    basis: null,
  },
  CENTRE_FAULT: {
    code: 'CENTRE_FAULT',
    sentence: {
      zh: '中心系统出现故障，本次操作是否生效尚不清楚。',
      en: 'The centre has a fault; whether this took effect is not known.',
    },
    remedy: {
      zh: '请稍后再次点击同一步骤；重复发送不会重复登记。',
      en: 'Do the same step again later; sending it twice does not register twice.',
    },
    basis: null,
  },
  CENTRE_NOT_TRUSTED: {
    code: 'CENTRE_NOT_TRUSTED',
    sentence: {
      zh: '对方的答复没有中心系统的有效签名，不予采信。',
      en: "What answered did not sign with the centre's key; its answer is not believed.",
    },
    remedy: {
      zh: '请立即联系技术人员检查网络和中心公钥。',
      en: "Call the technician now: the network or the centre's public key is not as it should be.",
    },
    basis: null,
  },
}
