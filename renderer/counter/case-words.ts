import type { Refusal } from '../../standards/result.ts'
import en from '../i18n/en.json'
import zh from '../i18n/zh-CN.json'
import type { OnlineWords } from './check-line.ts'

/** Words of the catalogues as data, for places that hold both languages at once. */
export const onlineWords: OnlineWords = {
  notDone: { zh: zh.checks.online.notDone, en: en.checks.online.notDone },
  clear: { zh: zh.checks.online.clear, en: en.checks.online.clear },
  notClear: { zh: zh.checks.online.notClear, en: en.checks.online.notClear },
}

/** The program on this machine did not answer a step. */
export const programSilent: Refusal = {
  code: 'HOST_GONE',
  sentence: { zh: zh.host.noAnswer, en: en.host.noAnswer },
  remedy: { zh: zh.host.noAnswerWords, en: en.host.noAnswerWords },
  basis: null,
}
