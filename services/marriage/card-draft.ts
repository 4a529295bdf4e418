import type { CardRead } from '../../native/card-reader.ts'
import type { CardReading } from '../../native/card-reading.ts'
import { fromCompact } from '../../standards/calendar-date.ts'
import { countryByAlpha3 } from '../../standards/countries.ts'
import { divisionPath } from '../../standards/divisions.ts'
import type { PartyDraft } from '../contract.ts'

/** Which party type, document and nationality a card stands for; Hong Kong, Macau and Taiwan by the number's first six. */
const hmtByPrefix: Readonly<Record<string, { readonly partyType: string; readonly nationality: string }>> = {
  '810000': { partyType: '2', nationality: '344' },
  '820000': { partyType: '3', nationality: '446' },
  '830000': { partyType: '4', nationality: '158' },
}

/**
 * What a card fills in of the form. Fields a card does not know (occupation, education, marital status, phone) are
 * left as they are. A name with a private-use character is filled as the chip says it; the clerk confirms it.
 */
export function draftFromCard(read: CardRead): PartyDraft {
  const { reading } = read
  return {
    ...identityOf(reading),
    name: nameOf(reading),
    sex: reading.sex,
    birthDate: fromCompact(reading.birthDate) ?? '',
    documentNumber: reading.idNumber.toUpperCase(),
    documentValidFrom: fromCompact(reading.validFrom) ?? '',
    documentValidTo: reading.validTo === '长期' ? 'longTerm' : (fromCompact(reading.validTo) ?? ''),
    residence: reading.newAddress ?? reading.address ?? '',
    entry: JSON.stringify({
      kind: 'card',
      readAt: new Date(read.lastByteAt).toISOString(),
      samId: read.samId,
      rawNameHex: reading.rawNameHex,
      nameConfirmedBy: null,
      ...(reading.needsReview ? { needsReview: true, suggestedName: reading.suggestedName ?? null } : {}),
    }),
  }
}

function nameOf(reading: CardReading): string {
  return reading.name ?? (reading.chineseName || reading.englishName) ?? ''
}

function identityOf(reading: CardReading): PartyDraft {
  const prefix = reading.idNumber.slice(0, 6)
  switch (reading.cardType) {
    case 'hmt': {
      const from = hmtByPrefix[prefix]
      return {
        documentType: 'hmtResidencePermit',
        ethnicity: '',
        partyType: from?.partyType ?? '',
        nationality: from?.nationality ?? '',
        residenceDivision: '',
      }
    }
    case 'foreigner2017':
    case 'foreigner2023':
      return {
        documentType: 'foreignPermanentResidentId',
        ethnicity: '',
        partyType: '6',
        nationality: countryByAlpha3(reading.nationality ?? '')?.code ?? '',
        residenceDivision: '',
      }
    default:
      return {
        documentType: 'residentId',
        ethnicity: reading.ethnicity ?? '',
        partyType: '1',
        nationality: '156',
        // The number's division is where it was first issued, not always where the person lives: a hint, no more.
        residenceDivision: divisionPath(prefix) === null ? '' : prefix,
      }
  }
}
