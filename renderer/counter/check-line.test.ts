import { expect, test } from 'vitest'
import type { CaseView } from '../api/types.ts'
import { checkLines } from './check-line.ts'

const words = {
  notDone: { zh: '未核对', en: 'not done' },
  clear: { zh: '无记录', en: 'clear' },
  notClear: { zh: '有记录', en: 'not clear' },
}

function viewIn(state: CaseView['case']['state']): CaseView {
  return {
    case: {
      id: 'case',
      caseNumber: 'C1',
      state,
      parties: { man: null, woman: null },
      declarations: { man: null, woman: null },
      statusCheck: null,
      certificateNumber: null,
      registeredOn: null,
      booklets: { man: null, woman: null },
      refusal: null,
      openedAt: '2026-11-24T01:00:00.000Z',
      changedAt: '2026-11-24T01:00:00.000Z',
    },
    drafts: { man: {}, woman: {} },
    savedAt: null,
  }
}

test.each([
  ['draft', 'pending'],
  ['preliminaryPassed', 'pending'],
  ['accepted', 'pass'],
  ['numbered', 'pass'],
] as const)('in a case that is %s the line of kinship (民法典 1048) is %s', (state, outcome) => {
  const lines = checkLines(viewIn(state), ['mainland'], '2026-11-24', words)
  expect(lines.filter(({ basis }) => basis?.includes('1048'))).toMatchObject([{ outcome }])
})
