import type { Text } from '../../standards/result.ts'

export interface RefusalGround {
  readonly code: string
  readonly name: Text
  /** As it stands on the 不予办理结婚登记通知单. */
  readonly basis: string
}

/**
 * The grounds on which a registration is refused (婚姻登记条例: 有下列情形之一的,不予登记), and no others. The
 * regulation's article number is recalled, not seen in the official text. “Disease unfit for marriage” was abolished by
 * the Civil Code and must not come back.
 */
export const refusalGrounds: readonly RefusalGround[] = [
  {
    code: 'UNDER_AGE',
    name: { zh: '未到法定结婚年龄', en: 'under the legal age of marriage' },
    basis: '民法典 第1047条；婚姻登记条例 第9条',
  },
  {
    code: 'NOT_VOLUNTARY',
    name: { zh: '非双方完全自愿', en: 'not fully voluntary on both sides' },
    basis: '民法典 第1046条；婚姻登记条例 第9条',
  },
  {
    code: 'HAS_SPOUSE',
    name: { zh: '一方或者双方已有配偶', en: 'one or both already have a spouse' },
    basis: '民法典 第1051条；婚姻登记条例 第9条',
  },
  {
    code: 'PROHIBITED_KINSHIP',
    name: {
      zh: '属于直系血亲或者三代以内旁系血亲',
      en: 'lineal blood relatives, or collateral blood relatives within three generations',
    },
    basis: '民法典 第1048条；婚姻登记条例 第9条',
  },
]

export function refusalGround(code: string): RefusalGround | null {
  return refusalGrounds.find((ground) => ground.code === code) ?? null
}
