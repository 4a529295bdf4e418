import type { z } from 'zod'
import type { documentTypeSchema } from '../domain/marriage/party.ts'
import { upgradeTo18 } from '../standards/id-number.ts'

/**
 * The key under which the centre knows one person: the kind of number and the number. A citizen's number of 15 digits
 * and its form in 18 are one person (GB 11643), and so are a resident card and a temporary one.
 */
export function personKey(documentType: string, documentNumber: string): string {
  const kind = numberKinds[documentType] ?? documentType
  const number = documentNumber.replaceAll(/[\s-]/g, '').toUpperCase()
  return `${kind}:${kind === 'card' && /^\d{15}$/.test(number) ? upgradeTo18(number) : number}`
}

/** Chip cards share one number space: citizens, residents from Hong Kong, Macau and Taiwan (81…83), foreigners (9…). */
const kinds: Record<z.infer<typeof documentTypeSchema>, string> = {
  residentId: 'card',
  temporaryResidentId: 'card',
  hmtResidencePermit: 'card',
  foreignPermanentResidentId: 'card',
  hmtTravelPermit: 'hmtTravelPermit',
  passport: 'passport',
}
const numberKinds: Readonly<Record<string, string>> = kinds
