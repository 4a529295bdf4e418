import { readFileSync } from 'node:fs'
import { z } from 'zod'
import type { CardDescription } from '../../native/simulator/sample-cards.ts'

const cardSchema = z.strictObject({
  cardType: z.enum(['resident', 'hmt', 'foreigner2017', 'foreigner2023']),
  name: z.string().optional(),
  chineseName: z.string().optional(),
  englishName: z.string().optional(),
  sex: z.string(),
  ethnicity: z.string().optional(),
  birthDate: z.string(),
  address: z.string().optional(),
  idNumber: z.string(),
  issuer: z.string().optional(),
  validFrom: z.string(),
  validTo: z.string(),
  passNumber: z.string().optional(),
  issueCount: z.string().optional(),
  nationality: z.string().optional(),
  renewalCount: z.string().optional(),
  previousLink: z.string().optional(),
  typeFlag: z.string().optional(),
})

const fileSchema = z.object({
  people: z.array(
    z.strictObject({
      id: z.string(),
      card: cardSchema,
      hint: z.strictObject({ zh: z.string(), en: z.string() }),
      /** What the training centre knows of them. */
      status: z.enum(['clear', 'liveMarriage', 'recordConflict', 'notFound']),
    }),
  ),
})

export type TrainingPerson = z.infer<typeof fileSchema>['people'][number]

/** Invented people a trainee may lay on the reader: those who may marry, and one for each way it is refused. */
export function trainingPeople(): readonly TrainingPerson[] {
  const text = readFileSync(new URL('./people.data.json', import.meta.url), 'utf8')
  return fileSchema.parse(JSON.parse(text)).people
}

export function nameOf({ card }: TrainingPerson): string {
  return card.name ?? card.chineseName ?? card.englishName ?? card.idNumber
}

export function cardOf({ card }: TrainingPerson): CardDescription {
  return card
}
