import { expect, test } from 'vitest'
import { findCodes } from './code-search.ts'

const options = [
  { code: '01', label: '汉族', initials: 'hz' },
  { code: '02', label: '蒙古族', initials: 'mgz' },
  { code: '03', label: '回族', initials: 'hz' },
  { code: '97', label: '其他', initials: 'qt' },
]
const codes = (typed: string) => findCodes(options, typed).map(({ code }) => code)

test('a code finds its entry', () => expect(codes('02')).toEqual(['02']))
test('a part of the words finds the entry', () => expect(codes('古')).toEqual(['02']))
test('pinyin initials find the entry, in either case', () => expect(codes('MG')).toEqual(['02']))
test('initials that several entries share bring all of them in table order', () =>
  expect(codes('h')).toEqual(['01', '03']))
test('an empty box offers the whole table', () => expect(codes(' ')).toEqual(['01', '02', '03', '97']))
test('words that stand nowhere find nothing', () => expect(codes('xx')).toEqual([]))
