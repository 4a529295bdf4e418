import { z } from 'zod'
import { calendarDateSchema, sideSchema, type sides } from '../domain/marriage/party.ts'
import { ok, refuse, type Text } from '../standards/result.ts'
import {
  type CertificateField,
  certificateFields,
  certificateTemplate,
  type Place,
} from './certificate-template.ts'
import { certificateNumberSchema, coupleSchema } from './couple.ts'
import { defineForm } from './form.ts'
import { type Ink, pointsPerMm } from './ink.ts'
import { chineseDate } from './labels.ts'
import { tooLong } from './page-layout.ts'
import { fieldOf, partyFields } from './party-fields.ts'
import { type Typesetter, typesetter } from './typesetting.ts'

/** What is printed into one booklet; `side` is the holder (持证人). */
export const marriageCertificateSchema = coupleSchema.extend({
  side: sideSchema,
  certificateNumber: certificateNumberSchema,
  registeredOn: calendarDateSchema,
  /** 备注, usually empty. */
  remark: z.string().max(120),
})
export type MarriageCertificate = z.infer<typeof marriageCertificateSchema>

/**
 * The variable text of 结婚证, laid over the preprinted booklet. No registrar's signature: it is written by hand in
 * black ink, never printed (4.1 of the fill-in rules); the office's seal and the photo's are pressed.
 */
export const marriageCertificateForm = defineForm({
  id: 'marriage-certificate',
  title: { zh: '结婚证', en: 'Marriage certificate' },
  schema: marriageCertificateSchema,
  preprinted: true,
  layOut: (data, { fonts }) => {
    const type = typesetter(fonts)
    const values = valuesOf(data)
    const ink: Ink[] = []
    for (const name of certificateFields) {
      const { text, field } = values[name]
      const set = place(text, field, certificateTemplate.fields[name], type)
      if (set === null) return refuse(doesNotFit(field))
      ink.push(...set)
    }
    return ok({ pages: [{ ...certificateTemplate.page, ink }], date: data.registeredOn })
  },
})

interface Value {
  readonly text: string
  readonly field: Text
}

function valuesOf(data: MarriageCertificate): Readonly<Record<CertificateField, Value>> {
  const of = (
    side: (typeof sides)[number],
    name: 'name' | 'sex' | 'nationality' | 'birthDate' | 'documentNumber',
  ) => ({
    text: partyFields[name].value(data[side]),
    field: fieldOf(side, name),
  })
  return {
    holder: { text: data[data.side].name, field: { zh: '持证人', en: 'holder' } },
    registeredOn: {
      text: chineseDate(data.registeredOn),
      field: { zh: '登记日期', en: 'date of registration' },
    },
    certificateNumber: {
      text: data.certificateNumber,
      field: { zh: '结婚证字号', en: 'certificate number' },
    },
    remark: { text: data.remark, field: { zh: '备注', en: 'remark' } },
    'man.name': of('man', 'name'),
    'man.sex': of('man', 'sex'),
    'man.nationality': of('man', 'nationality'),
    'man.birthDate': of('man', 'birthDate'),
    'man.documentNumber': of('man', 'documentNumber'),
    'woman.name': of('woman', 'name'),
    'woman.sex': of('woman', 'sex'),
    'woman.nationality': of('woman', 'nationality'),
    'woman.birthDate': of('woman', 'birthDate'),
    'woman.documentNumber': of('woman', 'documentNumber'),
  }
}

const certificateLine = 1.2
/** Points. A name is rather set a little smaller than broken; smaller than this it is rather broken. */
const smallestOnOneLine = 9

/** The text's lines at its place, or null when even the smallest type does not fit: a blank has no room to grow. */
function place(text: string, field: Text, at: Place, type: Typesetter): Ink[] | null {
  const style = { size: at.size, weight: 'regular' } as const
  const onOneLine = type.fit(text, style, at.width, {
    floor: Math.max(at.floor, smallestOnOneLine),
    lines: 1,
  })
  const { size, lines } = onOneLine.lines.length === 1 ? onOneLine : type.fit(text, style, at.width, at)
  if (lines.length > at.lines) return null
  const step = (size * certificateLine) / pointsPerMm
  // Several lines stand around the blank's one line, not below it.
  const first = at.lines > 2 ? at.y : at.y - ((lines.length - 1) * step) / 2
  return lines.flatMap((line, index): Ink[] =>
    line === ''
      ? []
      : [
          {
            kind: 'text',
            x: at.x,
            baseline: first + index * step,
            size,
            weight: 'regular',
            text: line,
            field,
          },
        ],
  )
}

function doesNotFit(field: Text) {
  return {
    ...tooLong,
    sentence: {
      zh: `「${field.zh}」太长，证件上的位置容纳不下。`,
      en: `"${field.en}" is too long for its place on the certificate.`,
    },
  }
}
