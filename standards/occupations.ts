import { codeTable, row } from './code-table.ts'

/** 职业分类与代码, the eight major groups of GB/T 6565-2015 under their first digit. */
export const occupations = codeTable('GB/T 6565-2015', [
  row(
    '1',
    '党的机关、国家机关、群众团体和社会组织、企事业单位负责人',
    'heads of organs, organisations and enterprises',
  ),
  row('2', '专业技术人员', 'professional and technical staff'),
  row('3', '办事人员和有关人员', 'clerical staff'),
  row('4', '社会生产服务和生活服务人员', 'service workers'),
  row('5', '农、林、牧、渔业生产及辅助人员', 'agriculture, forestry, animal husbandry and fishery'),
  row('6', '生产制造及有关人员', 'production and manufacturing'),
  row('7', '军人', 'members of the armed forces'),
  row('8', '不便分类的其他从业人员', 'other'),
])

export const occupationByCode = occupations.find
