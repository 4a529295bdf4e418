import { expect, test } from 'vitest'
import { refusalOfStanding } from './standing.ts'

const clear = { man: 'clear', woman: 'clear', manLive: null, womanLive: null } as const

test('two clear people may be registered', () => {
  expect(refusalOfStanding(clear)).toBeNull()
})
test('a live marriage is refused with the articles, the other office and its date', () => {
  const live = { office: '杭州市西湖区婚姻登记处', registeredOn: '2020-05-20' }
  const refusal = refusalOfStanding({ ...clear, woman: 'liveMarriage', womanLive: live })
  expect(refusal).toMatchObject({ code: 'HAS_LIVE_MARRIAGE', basis: '民法典 第1042条、第1051条' })
  expect(refusal?.sentence.zh).toBe(
    '女方在全国婚姻基础信息库中已有存续的婚姻（登记机关：杭州市西湖区婚姻登记处，登记日期：2020-05-20），不予登记。',
  )
})
test.each([
  ['recordConflict', 'RECORD_CONFLICT'],
  ['notFound', 'PERSON_NOT_FOUND'],
] as const)('%s stops the registration as %s', (outcome, code) => {
  expect(refusalOfStanding({ ...clear, man: outcome })?.code).toBe(code)
  expect(refusalOfStanding({ ...clear, man: outcome })?.sentence.zh).toContain('男方')
})
