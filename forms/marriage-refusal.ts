import { z } from 'zod'
import { calendarDateSchema, partySchema, type Side, sides } from '../domain/marriage/party.ts'
import { ok } from '../standards/result.ts'
import { cell, framed, heading, label, padded, paragraph, signatureBox } from './blocks.ts'
import { coupleSchema } from './couple.ts'
import { defineForm } from './form.ts'
import { chineseDate, sideLabels } from './labels.ts'
import { type Block, column, composePages, gap, row } from './page-layout.ts'
import { fieldOf, partyFields } from './party-fields.ts'
import { typesetter } from './typesetting.ts'

/** What 不予办理结婚登记通知单 says. A party may be missing when the case was refused before both were recorded. */
export const marriageRefusalSchema = coupleSchema.extend({
  man: partySchema.nullable(),
  woman: partySchema.nullable(),
  /** In words the parties understand; the duty to explain is the office's (婚姻登记条例). */
  reason: z.string().min(1).max(500),
  /** The article the refusal rests on. */
  basis: z.string().min(1).max(200),
  refusedOn: calendarDateSchema,
})
export type MarriageRefusal = z.infer<typeof marriageRefusalSchema>

const title = { zh: '不予办理结婚登记通知单', en: 'Notice of refusal to register a marriage' }
const margin = { side: 24, top: 24, bottom: 20 }

/** What two people take home when they may not marry here and now: why, by which article, and where to complain. */
export const marriageRefusalForm = defineForm({
  id: 'marriage-refusal',
  title,
  schema: marriageRefusalSchema,
  layOut: (data, { fonts }) => {
    const pages = composePages(
      blocks(data),
      { margin, footer: `${title.zh}  ${data.caseNumber}` },
      typesetter(fonts),
    )
    return pages.ok ? ok({ pages: pages.value, date: data.refusedOn }) : pages
  },
})

const body = { size: 12.5 } as const

function blocks(data: MarriageRefusal): readonly Block[] {
  const { office, caseNumber, reason, basis, refusedOn } = data
  const present = sides.flatMap((side) => (data[side] ? [{ side, name: data[side].name }] : []))
  const addressed = present.map(({ name }) => name).join('、') || '申请人'
  return [
    heading(title.zh),
    gap(4),
    paragraph(`编号：${caseNumber}`, { align: 'right', field: { zh: '编号', en: 'case number' } }),
    gap(6),
    paragraph(`${addressed}：`, { ...body, field: fieldOf(present[0]?.side ?? 'man', 'name') }),
    gap(3),
    paragraph(
      `　　你们于${chineseDate(refusedOn)}向本机关申请结婚登记。经审查，不符合结婚登记条件，根据《婚姻登记条例》的规定，本机关不予办理。现将有关情况告知如下：`,
      body,
    ),
    gap(4),
    ...sides.map((side) => personRow(data, side)),
    row([
      [labelShare, label('不予办理\n的理由')],
      [
        valueShare,
        cell(reason, { ...body, field: { zh: '不予办理的理由', en: 'reason' }, minHeight: 38, lines: 8 }),
      ],
    ]),
    row([
      [labelShare, label('法律依据')],
      [
        valueShare,
        cell(basis, { ...body, field: { zh: '法律依据', en: 'legal basis' }, minHeight: 16, lines: 3 }),
      ],
    ]),
    row([
      [labelShare, label('救济途径')],
      [valueShare, framed(padded(paragraph(remedies, body), { x: 2.5, y: 3 }))],
    ]),
    gap(10),
    column([
      paragraph(`${office.name}（印章）`, {
        ...body,
        align: 'right',
        field: { zh: '登记机关', en: 'office' },
      }),
      gap(3),
      paragraph(chineseDate(refusedOn), { ...body, align: 'right' }),
    ]),
    gap(14),
    row([
      [1, signatureBox('男方签收', { height: 20 })],
      [1, signatureBox('女方签收', { height: 20 })],
    ]),
    gap(2),
    paragraph('本通知单一式三份，当事人各持一份，登记机关存档一份。', { size: 9 }),
  ]
}

const labelShare = 28
const valueShare = 134

/** 行政复议法 (2023) 第20条: sixty days; 行政诉讼法 第46条: six months. */
const remedies =
  '如对本决定不服，可以自收到本通知单之日起六十日内依法申请行政复议，也可以自收到本通知单之日起六个月内依法向人民法院提起行政诉讼。'

function personRow(data: MarriageRefusal, side: Side): Block {
  const party = data[side]
  const value = (name: 'name' | 'documentNumber') =>
    cell(party ? partyFields[name].value(party) : '（未登记）', { field: fieldOf(side, name), minHeight: 9 })
  return row([
    [labelShare, label(`${sideLabels[side].zh}姓名`)],
    [46, value('name')],
    [labelShare, label(partyFields.documentNumber.label)],
    [valueShare - 46 - labelShare, value('documentNumber')],
  ])
}
