import type { Text } from '../../standards/result.ts'
import type { Side } from './party.ts'

/** 男方 and 女方, as the forms call them. */
export const sideNames: Readonly<Record<Side, Text>> = {
  man: { zh: '男方', en: 'the man' },
  woman: { zh: '女方', en: 'the woman' },
}
