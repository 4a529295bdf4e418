import { expect, test } from 'vitest'
import { tidyDate } from './tidy-date.ts'

test.each([
  ['19900307', '1990-03-07'],
  ['1990-3-7', '1990-03-07'],
  ['1990.03.07', '1990-03-07'],
  ['1990年3月7日', '1990-03-07'],
  [' 1990/12/31 ', '1990-12-31'],
  ['长期', 'longTerm'],
  ['', ''],
  ['1990', '1990'],
  ['三月七日', '三月七日'],
])('%s becomes %s', (typed, tidy) => {
  expect(tidyDate(typed)).toBe(tidy)
})
