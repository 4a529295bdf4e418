import { z } from 'zod'
import { statusOutcomeSchema } from '../domain/marriage/case.ts'
import { calendarDateSchema, type Side } from '../domain/marriage/party.ts'
import { todayIn } from '../standards/calendar-date.ts'
import { ok, type Text } from '../standards/result.ts'
import { cell, framed, heading, label, padded, paragraph, photoBox, signatureBox } from './blocks.ts'
import { certificateNumberSchema, coupleSchema } from './couple.ts'
import { defineForm } from './form.ts'
import { chineseDate, partyField, sideLabels } from './labels.ts'
import { type Block, column, composePages, gap, row } from './page-layout.ts'
import { fieldOf, type PartyFieldName, partyFields } from './party-fields.ts'
import { typesetter } from './typesetting.ts'

function ofEach<T extends z.ZodType>(value: T) {
  return z.strictObject({ man: value, woman: value })
}

/** What 结婚登记审查处理表 says. Null where a step is still to come: the box stays empty for a pen. */
export const marriageReviewSchema = coupleSchema.extend({
  /** 提供证件材料, in words, one entry a paper. */
  documents: ofEach(z.array(z.string().min(1).max(60)).max(12)),
  onlineCheck: ofEach(statusOutcomeSchema).extend({ checkedAt: z.iso.datetime() }).nullable(),
  opinion: z.enum(['agree', 'disagree']).nullable(),
  certificateNumber: certificateNumberSchema.nullable(),
  registeredOn: calendarDateSchema.nullable(),
  /** 证件印制号 of the booklet each received. */
  serials: ofEach(z.string().max(30).nullable()),
  remark: z.string().max(200),
  /** Pages in the archive file (归档页数). */
  archivePages: z.int().positive().nullable(),
  /** The day the form is filled in. */
  date: calendarDateSchema,
})
export type MarriageReview = z.infer<typeof marriageReviewSchema>

const title = { zh: '结婚登记审查处理表', en: 'Review of a marriage registration' }
const margin = { side: 18, top: 13, bottom: 15 }

/** The registrar's own paper on a case, from both persons to the hand-over; the first sheet of the archive file. */
export const marriageReviewForm = defineForm({
  id: 'marriage-review',
  title,
  schema: marriageReviewSchema,
  layOut: (data, { fonts }) => {
    const pages = composePages(
      blocks(data),
      { margin, footer: `${title.zh}  ${data.caseNumber}` },
      typesetter(fonts),
    )
    return pages.ok ? ok({ pages: pages.value, date: data.date }) : pages
  },
})

const printedPartyFields: readonly PartyFieldName[] = [
  'name',
  'sex',
  'birthDate',
  'ethnicity',
  'nationality',
  'partyType',
  'documentType',
  'documentNumber',
  'occupation',
  'education',
  'maritalStatus',
  'residence',
  'phone',
]
const labelShare = 28
const sideShare = 73
const rowHeight = 7.4

function blocks(data: MarriageReview): readonly Block[] {
  return [
    heading(title.zh),
    gap(2.5),
    row([
      [1, paragraph(`登记机关：${data.office.name}`, { field: { zh: '登记机关', en: 'office' } })],
      [
        1,
        paragraph(`编号：${data.caseNumber}`, { align: 'right', field: { zh: '编号', en: 'case number' } }),
      ],
    ]),
    gap(1.5),
    row([
      [labelShare, label('项目', heavy)],
      [sideShare, label('男方', heavy)],
      [sideShare, label('女方', heavy)],
    ]),
    ...printedPartyFields.map((name) =>
      bothSides(
        partyFields[name].label,
        (side) => fieldOf(side, name),
        (side) => partyFields[name].value(data[side]),
      ),
    ),
    bothSides(
      '提供证件材料',
      (side) => partyField(side, '证件材料', 'documents'),
      (side) => data.documents[side].join('、') || nothing,
      4,
    ),
    bothSides(
      '联网核对结果',
      (side) => partyField(side, '核对结果', 'result of the check'),
      (side) => checkText(data, side),
    ),
    reviewAndPhoto(data),
    row([
      [labelShare, label('结婚证字号')],
      [
        sideShare,
        cell(data.certificateNumber ?? '', {
          field: { zh: '结婚证字号', en: 'certificate number' },
          minHeight: rowHeight,
        }),
      ],
      [labelShare, label('登记日期')],
      [sideShare - labelShare, cell(data.registeredOn === null ? '' : chineseDate(data.registeredOn))],
    ]),
    bothSides(
      '结婚证印制号',
      (side) => partyField(side, '印制号', 'booklet serial'),
      (side) => data.serials[side] ?? '',
    ),
    signForRow(data),
    row([
      [labelShare, label('备注')],
      [sideShare * 2, cell(data.remark, { field: { zh: '备注', en: 'remark' }, minHeight: 10, lines: 3 })],
    ]),
    row([
      [labelShare, label('归档页数')],
      [sideShare * 2, cell(`共 ${data.archivePages ?? '    '} 页`, { minHeight: rowHeight })],
    ]),
  ]
}

const nothing = '—'
const heavy = { weight: 'bold', minHeight: rowHeight } as const

function bothSides(
  name: string,
  field: (side: Side) => Text,
  value: (side: Side) => string,
  lines = 2,
): Block {
  const of = (side: Side) => cell(value(side), { field: field(side), minHeight: rowHeight, lines, size: 10 })
  return row([
    [labelShare, label(name, { minHeight: rowHeight, size: 10, lines: 1 })],
    [sideShare, of('man')],
    [sideShare, of('woman')],
  ])
}

const outcomes = {
  clear: '无在册婚姻登记',
  liveMarriage: '有在册婚姻登记',
  recordConflict: '记录存在冲突',
  notFound: '未查到该人',
} as const satisfies Readonly<Record<z.infer<typeof statusOutcomeSchema>, string>>

function checkText({ onlineCheck }: MarriageReview, side: Side): string {
  if (onlineCheck === null) return '未核对'
  const day = todayIn(Date.parse(onlineCheck.checkedAt), 'Asia/Shanghai')
  return `${outcomes[onlineCheck[side]]}（${chineseDate(day)}）`
}

const opinions = {
  agree: '经审查，双方当事人符合《中华人民共和国民法典》规定的结婚条件，准予登记，发给结婚证。',
  disagree: '经审查，双方当事人不符合《中华人民共和国民法典》规定的结婚条件，不予登记。',
} as const

/** 53 × 35 mm, the two together. */
const couplePhoto = { width: 53, height: 35 }

function reviewAndPhoto({ opinion, date }: MarriageReview): Block {
  const height = couplePhoto.height + 5
  const said = column([
    paragraph(opinion === null ? '' : `　　${opinions[opinion]}`, { size: 10 }),
    gap(5),
    paragraph('婚姻登记员（签名）：', { size: 10 }),
    gap(3),
    paragraph(opinion === null ? '年　　月　　日' : chineseDate(date), { size: 10, align: 'right' }),
  ])
  return row([
    [labelShare, label('审查意见')],
    [sideShare * 2 - 62, framed(padded(said, { x: 2.5, y: 2 }), { minHeight: height })],
    [62, framed(photoBox(couplePhoto, '双方近期半身免冠\n合影照片\n（53 mm × 35 mm）'))],
  ])
}

function signForRow({ registeredOn }: MarriageReview): Block {
  const date = registeredOn === null ? undefined : chineseDate(registeredOn)
  const box = (side: Side) =>
    signatureBox(sideLabels[side].zh, { height: 23, ...(date === undefined ? {} : { date }) })
  return row([
    [labelShare, label('当事人领证\n签名并按指纹')],
    [sideShare, box('man')],
    [sideShare, box('woman')],
  ])
}
