import { expect, test } from 'vitest'
import { draw } from '../tests/support/forms/draw.ts'
import { pagesOf, wordsOf } from '../tests/support/forms/read-pdf.ts'

async function textOf(...form: Parameters<typeof draw>): Promise<string> {
  return pagesOf((await draw(...form)).pdf)
    .join('\n')
    .replace(/\s+/g, '')
}

test('the statement says what the party declares: no spouse, no kinship, truth', async () => {
  const text = await textOf('marriage-statement')
  expect(text).toContain('本人目前没有配偶（未婚）')
  expect(text).toContain('没有直系血亲和三代以内旁系血亲关系')
  expect(text).toContain('如有虚假，愿意承担法律责任')
  expect(text).toContain('监誓人')
})

test('the statement ticks the declarant’s own marital status', async () => {
  expect(await textOf('marriage-statement', { side: 'man' })).toContain('√未婚')
  expect(await textOf('marriage-statement', { side: 'woman' })).toContain('√离婚')
})

test('the review names both parties in words, not codes, with number, serials and pages', async () => {
  const text = await textOf('marriage-review')
  for (const words of [
    '维吾尔族',
    '大学本科',
    '专业技术人员',
    '中国',
    'J500118-2026-000007',
    '50000123457',
    '共12页',
  ]) {
    expect(text).toContain(words)
  }
})

test('the online check is dated by the calendar of China, not of Greenwich', async () => {
  expect(await textOf('marriage-review')).toContain('无在册婚姻登记（2026年11月24日）')
})

test('a review under way leaves the boxes empty for what is still to come', async () => {
  const text = await textOf('marriage-review', {
    onlineCheck: null,
    opinion: null,
    certificateNumber: null,
    registeredOn: null,
    serials: { man: null, woman: null },
    archivePages: null,
  })
  expect(text).toContain('未核对')
  expect(text).not.toContain('准予登记')
  expect(text).not.toContain('null')
})

test('the notice of refusal gives the reason, its article, and both remedies with their terms', async () => {
  const text = await textOf('marriage-refusal')
  expect(text).toContain('男方未满22周岁')
  expect(text).toContain('第一千零四十七条')
  expect(text).toContain('六十日内依法申请行政复议')
  expect(text).toContain('六个月内依法向人民法院提起行政诉讼')
})

test('a refusal can be given before either party is on record', async () => {
  expect(await textOf('marriage-refusal', { man: null, woman: null })).toContain('（未登记）')
})

test('the ruler says through which calibration it was printed, on paper of the true size', async () => {
  const calibration = { dx: 0.3, dy: -1.2, scale: 1.002 }
  const { pdf } = await draw('printer-ruler', { paper: 'booklet' }, { calibration })
  expect(pagesOf(pdf).join('')).toContain('dx 0.3 mm、dy -1.2 mm、比例 1.0020')
  expect(wordsOf(pdf).filter(({ text }) => /^\d+0$/.test(text)).length).toBeGreaterThan(20)
})
