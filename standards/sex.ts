import { codeTable, row } from './code-table.ts'

/** 性别代码, GB/T 2261.1. */
export const sexes = codeTable('GB/T 2261.1', [
  row('1', '男', 'male'),
  row('2', '女', 'female'),
  row('0', '未知的性别', 'unknown'),
  row('9', '未说明的性别', 'not stated'),
])

export const sexByCode = sexes.find
