import { expect, test } from 'vitest'
import { statementClauses, statementText } from './statement.ts'

test('each party declares free will, no spouse, no kinship and the truth, in their own words', () => {
  const text = statementText({ partnerName: '李样本', maritalStatus: '40' })
  expect(text[0]?.zh).toContain('李样本')
  expect(text[1]?.zh).toBe('本人目前没有配偶（离婚）。')
  expect(text.some(({ zh }) => zh.includes('三代以内旁系血亲'))).toBe(true)
  expect(text.some(({ zh }) => zh.includes('法律责任'))).toBe(true)
  expect(text.every(({ zh, en }) => !/[{}]/.test(zh + en))).toBe(true)
})

test('a name with a dollar sign in it is printed as it is', () => {
  expect(statementText({ partnerName: '$&', maritalStatus: '10' })[0]?.zh).toContain('姓名：$&）')
})

test('every clause names its article', () => {
  expect(statementClauses.filter(({ basis }) => basis === '')).toEqual([])
})
