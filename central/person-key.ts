import type { z } from 'zod'
import type { documentTypeSchema } from '../domain/marriage/party.ts'

/**
 * The key under which the centre knows one person: the kind of number and the number. A citizen's number of 15 digits
 * and the same in 18 are one person (GB 11643; 婚姻登记档案: "15 位视为同一"), and so are a resident card and a temporary one.
 */
export function personKey(documentType: string, documentNumber: string): string {
  const kind = numberKinds[documentType] ?? documentType
  const number = documentNumber.replaceAll(/[\s-]/g, '').toUpperCase()
  return `${kind}:${kind === 'citizen' ? inEighteen(number) : number}`
}

const kinds: Record<z.infer<typeof documentTypeSchema>, string> = {
  residentId: 'citizen',
  temporaryResidentId: 'citizen',
  // Has the form of a citizen's number (810000…, 820000…, 830000…) and its own number space.
  hmtResidencePermit: 'citizen',
  hmtTravelPermit: 'hmtTravelPermit',
  foreignPermanentResidentId: 'foreignPermanentResidentId',
  passport: 'passport',
}
const numberKinds: Readonly<Record<string, string>> = kinds
const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]

function inEighteen(number: string): string {
  if (!/^\d{15}$/.test(number)) return number
  const seventeen = `${number.slice(0, 6)}19${number.slice(6)}`
  const sum = weights.reduce((total, weight, place) => total + weight * Number(seventeen[place]), 0)
  return seventeen + '10X98765432'.charAt(sum % 11)
}
