import { codeTable, row } from './code-table.ts'

/** 婚姻状况代码, GB/T 2261.2-2003. */
export const maritalStatuses = codeTable('GB/T 2261.2-2003', [
  row('10', '未婚', 'never married'),
  row('20', '已婚', 'married'),
  row('21', '初婚', 'married for the first time'),
  row('22', '再婚', 'married again'),
  row('23', '复婚', 'married again to the same person'),
  row('30', '丧偶', 'widowed'),
  row('40', '离婚', 'divorced'),
  row('90', '未说明的婚姻状况', 'not stated'),
])

export const maritalStatusByCode = maritalStatuses.find

/** True for every code that means: there is a spouse now. */
export function isMarriedStatus(code: string): boolean {
  return /^2[0-3]$/.test(code)
}
