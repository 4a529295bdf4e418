import { createHash } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { draw, fonts } from '../tests/support/forms/draw.ts'
import { pagesOf, type Word, wordsOf } from '../tests/support/forms/read-pdf.ts'
import { party, samples } from '../tests/support/forms/samples.ts'
import { catalogue, isFormId, renderForm } from './catalogue.ts'
import { loadFonts } from './fonts.ts'

const ids = Object.keys(catalogue).filter(isFormId)

describe.each(ids)('%s', (id) => {
  test('the same data give the same bytes, also from fonts read afresh, and the hash is of those bytes', async () => {
    const first = await draw(id)
    const again = await draw(id, {}, { fonts: loadFonts({ directory: null }) })
    expect(Buffer.from(again.pdf).equals(Buffer.from(first.pdf))).toBe(true)
    expect(first.hash).toBe(createHash('sha256').update(first.pdf).digest('hex'))
  })

  test('is under 200 kilobytes', async () => {
    expect((await draw(id, {}, { training: true })).pdf.length).toBeLessThan(200_000)
  })

  test('in training it says so on every page, and its own text copies out unchanged', async () => {
    const real = wordsOf((await draw(id)).pdf)
    const training = await draw(id, {}, { training: true })
    for (const page of pagesOf(training.pdf)) expect(page).toContain('培训样张')
    const kept = wordsOf(training.pdf).filter(({ text }) => !['培训样张', '不具有法律效力'].includes(text))
    const texts = (words: readonly Word[]) => words.map(({ text }) => text).toSorted()
    expect(texts(kept)).toEqual(texts(real))
  })

  test('no word stands on another, nor off the page', async () => {
    const words = wordsOf((await draw(id)).pdf)
    expect(words.length).toBeGreaterThan(5)
    expect(collisions(words)).toEqual([])
  })

  test('data that are not its own are refused with the place of the fault', async () => {
    const refused = await renderForm(id, { ...samples[id], surprise: true }, { training: false, fonts })
    expect(refused).toMatchObject({ ok: false, refusal: { code: 'BAD_FORM_DATA' } })
    expect(await renderForm(id, null, { training: false, fonts })).toMatchObject({ ok: false })
  })
})

test('an unknown form is refused with the list of those there are', async () => {
  const refused = await renderForm('marriage-banquet', {}, { training: false, fonts })
  expect(refused).toMatchObject({ ok: false, refusal: { code: 'NO_SUCH_FORM' } })
  expect(await renderForm('toString', {}, { training: false, fonts })).toMatchObject({ ok: false })
})

const absurd = {
  man: party({
    name: '阿不都热合曼·'.repeat(17),
    residence: '新疆维吾尔自治区克孜勒苏柯尔克孜自治州阿合奇县哈拉布拉克乡'.repeat(6).slice(0, 200),
    occupation: '1',
    documentNumber: 'W'.repeat(30),
    phone: '0'.repeat(30),
  }),
  woman: party({
    sex: '2',
    name: 'Wolfeschlegelsteinhausenbergerdorff '.repeat(3).trim(),
    residence: 'W'.repeat(200),
  }),
  office: { code: '500118', name: '永川区婚姻登记处'.repeat(7) },
}

test.each([
  ['marriage-statement', absurd],
  [
    'marriage-review',
    {
      ...absurd,
      remark: '备注'.repeat(100),
      documents: { man: Array.from({ length: 12 }, () => '证'.repeat(60)), woman: ['居民身份证'] },
    },
  ],
  ['marriage-refusal', { ...absurd, reason: '理由很长。'.repeat(100), basis: '第一千零四十七条'.repeat(25) }],
] as const)(
  '%s grows with absurdly long values: no word stands on another or leaves the page, no page is lost',
  async (id, changes) => {
    const { pdf, pages } = await draw(id, changes)
    expect(collisions(wordsOf(pdf))).toEqual([])
    const counted = pagesOf(pdf)
    expect(counted).toHaveLength(pages)
    counted.forEach((page, index) => {
      expect(page.replace(/\s+/g, '')).toContain(`第${index + 1}页共${pages}页`)
    })
  },
)

/** Pairs of words whose boxes overlap by more than a hair, and words off an A4 or booklet page. */
function collisions(words: readonly Word[]): string[] {
  const hair = 1.2
  const off = words.filter(
    ({ left, right, top, bottom }) => left < 0 || top < 0 || right > 596 || bottom > 842,
  )
  const over = words.flatMap((a, index) =>
    words
      .slice(index + 1)
      .filter(
        (b) =>
          a.page === b.page &&
          Math.min(a.right, b.right) - Math.max(a.left, b.left) > hair &&
          // Poppler's boxes are as tall as the font; the ink is the middle half.
          Math.min(middle(a).bottom, middle(b).bottom) - Math.max(middle(a).top, middle(b).top) > hair,
      )
      .map((b) => `${a.text} / ${b.text}`),
  )
  return [...off.map(({ text }) => `off: ${text}`), ...over]
}

function middle({ top, bottom }: Word) {
  const quarter = (bottom - top) / 4
  return { top: top + quarter, bottom: bottom - quarter }
}
