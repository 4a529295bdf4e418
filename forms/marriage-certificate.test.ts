import { expect, test } from 'vitest'
import { draw, refusalOf } from '../tests/support/forms/draw.ts'
import { pagesOf, wordAt, wordsOf } from '../tests/support/forms/read-pdf.ts'
import { party, woman } from '../tests/support/forms/samples.ts'
import { certificateTemplate } from './certificate-template.ts'
import { pointsPerMm } from './ink.ts'

test('prints the variable text alone: no label, no office, no registrar', async () => {
  const { pdf, pages } = await draw('marriage-certificate')
  expect(pages).toBe(1)
  expect(
    wordsOf(pdf)
      .map(({ text }) => text)
      .toSorted(),
  ).toEqual(
    [
      '买买提·阿不都热合曼',
      '2026年11月24日',
      'J500118-2026-000007',
      ...['张试例', '男', '中国', '1990年3月7日', '330106199003078016'],
      ...['买买提·阿不都热合曼', '女', '中国', '1992年1月15日', '330106199201158028'],
    ].toSorted(),
  )
})

test('each party’s booklet names that party as the holder, and nothing else differs', async () => {
  const [his, hers] = [
    await draw('marriage-certificate', { side: 'man' }),
    await draw('marriage-certificate'),
  ]
  const texts = (pdf: Uint8Array) => wordsOf(pdf).map(({ text }) => text)
  expect(texts(his.pdf).filter((text) => text === '张试例')).toHaveLength(2)
  expect(texts(hers.pdf).filter((text) => text === '张试例')).toHaveLength(1)
  expect(texts(his.pdf).toSorted().slice(0, 5)).toEqual(texts(hers.pdf).toSorted().slice(0, 5))
})

test('every text begins where the template says', async () => {
  const { pdf } = await draw('marriage-certificate')
  const { x } = certificateTemplate.fields.certificateNumber
  expect(wordAt(pdf, 'J500118-2026-000007').left / pointsPerMm).toBeCloseTo(x, 1)
  expect(pagesOf(pdf)).toHaveLength(1)
})

test.each([
  { dx: 0.1, dy: 0, scale: 1 },
  { dx: 0, dy: -0.1, scale: 1 },
  { dx: 3.7, dy: -2.4, scale: 1 },
])('calibration moves every word by exactly $dx mm right and $dy mm down', async (calibration) => {
  const before = wordsOf((await draw('marriage-certificate')).pdf)
  const after = wordsOf((await draw('marriage-certificate', {}, { calibration })).pdf)
  expect(after).toHaveLength(before.length)
  after.forEach((word, index) => {
    expect(word.left - (before[index]?.left ?? 0)).toBeCloseTo(calibration.dx * pointsPerMm, 3)
    expect(word.top - (before[index]?.top ?? 0)).toBeCloseTo(calibration.dy * pointsPerMm, 3)
  })
})

test('the scale stretches about the upper left corner', async () => {
  const scale = 1.01
  const before = wordsOf((await draw('marriage-certificate')).pdf)
  const after = wordsOf(
    (await draw('marriage-certificate', {}, { calibration: { dx: 0, dy: 0, scale } })).pdf,
  )
  after.forEach((word, index) => {
    expect(word.left).toBeCloseTo((before[index]?.left ?? 0) * scale, 3)
    expect(word.top).toBeCloseTo((before[index]?.top ?? 0) * scale, 3)
  })
})

test('calibration goes in steps of a tenth of a millimetre', async () => {
  const exact = await draw('marriage-certificate', {}, { calibration: { dx: 0.3, dy: 0, scale: 1 } })
  const odd = await draw('marriage-certificate', {}, { calibration: { dx: 0.26, dy: 0.04, scale: 1 } })
  expect(odd.hash).toBe(exact.hash)
})

test('a name of forty characters shrinks and breaks, and stays inside its place', async () => {
  const name = '阿不都热合曼·买买提·艾合买提·吾斯曼江·托合提·阿布都克里木·亚森江买提'
  const { pdf } = await draw('marriage-certificate', { man: party({ name }) })
  const { x, width } = certificateTemplate.fields['man.name']
  const inPlace = wordsOf(pdf).filter(({ left, text }) => left / pointsPerMm > x - 1 && name.includes(text))
  expect(inPlace.map(({ text }) => text).join('')).toBe(name)
  for (const { right } of inPlace) expect(right / pointsPerMm).toBeLessThanOrEqual(x + width + 0.1)
})

test('a name the blank has no room for is refused, not cut', async () => {
  const refusal = await refusalOf('marriage-certificate', { woman: { ...woman, name: '长'.repeat(120) } })
  expect(refusal.code).toBe('TEXT_TOO_LONG')
  expect(refusal.sentence.zh).toContain('持证人')
})
