import { codeTable, row } from './code-table.ts'

/** 学历代码, the major groups of GB/T 4658. */
export const educationLevels = codeTable('GB/T 4658', [
  row('10', '研究生', 'postgraduate'),
  row('20', '大学本科', 'bachelor'),
  row('30', '大学专科', 'junior college'),
  row('40', '中等职业教育', 'secondary vocational'),
  row('60', '普通高级中学', 'senior middle school'),
  row('70', '初级中学', 'junior middle school'),
  row('80', '小学', 'primary school'),
  row('90', '其他', 'other'),
])

export const educationByCode = educationLevels.find
