import type { z } from 'zod'
import { calendarDateSchema, sideSchema } from '../domain/marriage/party.ts'
import { statementSignatures, statementText, statementTitle } from '../domain/marriage/statement.ts'
import { ok } from '../standards/result.ts'
import { cell, choices, framed, heading, label, padded, paragraph, signatureBox } from './blocks.ts'
import { coupleSchema } from './couple.ts'
import { defineForm } from './form.ts'
import { chineseDate, otherSide } from './labels.ts'
import { type Block, column, composePages, gap, row } from './page-layout.ts'
import { fieldOf, type PartyFieldName, partyFields } from './party-fields.ts'
import { typesetter } from './typesetting.ts'

/** What 申请结婚登记声明书 says: who declares (`side`), and on which day. */
export const marriageStatementSchema = coupleSchema.extend({
  side: sideSchema,
  declaredOn: calendarDateSchema,
})
export type MarriageStatement = z.infer<typeof marriageStatementSchema>

const title = statementTitle

/**
 * What each party signs before the registrar (婚姻登记条例: 本人无配偶以及与对方当事人没有直系血亲和三代以内旁系血亲关系的签字声明).
 * One paper a party; read aloud, then signed or marked with a finger.
 */
export const marriageStatementForm = defineForm({
  id: 'marriage-statement',
  title,
  schema: marriageStatementSchema,
  layOut: (data, { fonts }) => {
    const type = typesetter(fonts)
    const pages = composePages(blocks(data), { margin, footer: `${title.zh}  ${data.caseNumber}` }, type)
    return pages.ok ? ok({ pages: pages.value, date: data.declaredOn }) : pages
  },
})

const margin = { side: 21, top: 18, bottom: 20 }

function blocks(data: MarriageStatement): readonly Block[] {
  const { side, office, caseNumber, declaredOn } = data
  const self = pairsOf(data, side)
  const partner = pairsOf(data, otherSide[side])
  return [
    heading(title.zh),
    gap(4),
    row([
      [1, paragraph(`登记机关：${office.name}`, { field: { zh: '登记机关', en: 'office' }, lines: 2 })],
      [1, paragraph(`编号：${caseNumber}`, { align: 'right', field: { zh: '编号', en: 'case number' } })],
    ]),
    gap(2),
    sectionTitle('本人情况'),
    self('name', 'sex'),
    self('birthDate', 'ethnicity'),
    self('nationality', 'partyType'),
    self('documentType', 'documentNumber'),
    self('occupation', 'education'),
    row([
      [28, label('婚姻状况', { size: 10 })],
      [
        58,
        framed(padded(maritalChoices(data[side].maritalStatus), { x: 2.5, y: 1 }), { minHeight: rowHeight }),
      ],
      [28, label('联系电话', { size: 10 })],
      [54, cell(partyFields.phone.value(data[side]), { field: fieldOf(side, 'phone') })],
    ]),
    self('residence'),
    sectionTitle('对方情况'),
    partner('name', 'nationality'),
    partner('birthDate', 'documentType'),
    partner('documentNumber'),
    sectionTitle('声明'),
    statement(data),
    row([
      [1, signatureBox(statementSignatures.declarant.zh, { height: 32, date: chineseDate(declaredOn) })],
      [
        1,
        signatureBox(`${statementSignatures.supervisor.zh}（婚姻登记员签名）`, {
          height: 32,
          date: chineseDate(declaredOn),
        }),
      ],
    ]),
    gap(2),
    paragraph('注：声明人应当在婚姻登记员面前亲自宣读本声明并签名；不会书写姓名的，按指纹。', { size: 9 }),
  ]
}

const rowHeight = 8.8

function sectionTitle(text: string): Block {
  return label(text, { weight: 'bold', minHeight: rowHeight })
}

/** Rows of one or two labelled fields of one party. */
function pairsOf(data: MarriageStatement, side: 'man' | 'woman') {
  const value = (name: PartyFieldName) =>
    cell(partyFields[name].value(data[side]), { field: fieldOf(side, name), minHeight: rowHeight })
  return (first: PartyFieldName, second?: PartyFieldName): Block =>
    second === undefined
      ? row([
          [28, label(partyFields[first].label, { lines: 1, size: 10 })],
          [140, value(first)],
        ])
      : row([
          [28, label(partyFields[first].label, { lines: 1, size: 10 })],
          [58, value(first)],
          [28, label(partyFields[second].label, { lines: 1, size: 10 })],
          [54, value(second)],
        ])
}

/** 婚姻状况 by its major group in GB/T 2261.2: 1 never married, 4 divorced, 3 widowed. */
const maritalGroups = [
  { group: '1', text: '未婚' },
  { group: '4', text: '离婚' },
  { group: '3', text: '丧偶' },
]

function maritalChoices(status: string): Block {
  return choices(maritalGroups.map(({ group, text }) => ({ text, ticked: status.startsWith(group) })))
}

const numerals = ['一', '二', '三', '四', '五', '六', '七', '八', '九']

/** The clauses in the law's wording; the first applies, the others declare and are numbered. */
function statement(data: MarriageStatement): Block {
  const other = otherSide[data.side]
  const clauses = statementText({
    partnerName: data[other].name,
    maritalStatus: data[data.side].maritalStatus,
  })
  const lines = clauses.map(({ zh }, index) => (index === 0 ? zh : `${numerals[index - 1] ?? index}、${zh}`))
  const field = fieldOf(other, 'name')
  const text = column(
    lines.map((line) => column([paragraph(`　　${line}`, { size: 11.5, field }), gap(1.4)])),
  )
  return framed(padded(text, { x: 5, y: 4 }), { vertical: 'top' })
}
