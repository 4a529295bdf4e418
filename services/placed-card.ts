import type { z } from 'zod'
import type { CardRead } from '../native/card-reader.ts'
import type { placedCardSchema } from './contract.ts'

/** What a window is told of a card that was just read: enough to say whose it is, and what does not agree on it. */
export function placedCard({ id, reading, lastByteAt }: CardRead): z.infer<typeof placedCardSchema> {
  return {
    readId: id,
    cardType: reading.cardType,
    name: reading.name || reading.chineseName || reading.englishName || '',
    sex: reading.sex,
    idNumber: reading.idNumber,
    readAt: new Date(lastByteAt).toISOString(),
    warnings: [...reading.warnings],
  }
}
