import { agreed, atTheCounter } from '../tests/support/counter.ts'
import { liveUntil, removeOffice, startTrainingOffice } from '../tests/support/training-office.ts'
import { type Measurement, measurement } from './statistics.ts'

const cards = 40
const people = ['man', 'woman', 'man-rare', 'woman-rare']

/**
 * From the last byte of a card's reply to the filled form: reading decoded, the waiting window told, the fields
 * written durably and the case answered. The screen's painting is not in it (tests/e2e measures what a clerk sees).
 */
export async function counterLatency(): Promise<Measurement[]> {
  const office = await startTrainingOffice()
  try {
    const { clerk } = office
    await liveUntil(clerk, (live) => live.reader.kind === 'ready')
    const counter = atTheCounter(clerk)
    const { case: opened } = await clerk.marriage.open.mutate()
    const values: number[] = []
    for (let turn = 0; turn < cards; turn++) {
      const person = people[turn % people.length] ?? 'man'
      const card = await counter.layCard(person)
      agreed(await clerk.marriage.takeCard.mutate({ caseId: opened.id, side: 'man', readId: card.readId }))
      values.push(Date.now() - Date.parse(card.readAt))
    }
    return [
      measurement(
        { name: 'last byte of a card to filled form', unit: 'ms', values },
        { text: 'median within 20 ms', met: ({ median }) => median <= 20 },
      ),
    ]
  } finally {
    await office.stop()
    removeOffice(office)
  }
}
