import type { CalendarDate } from '../../../standards/calendar-date.ts'
import { parseIdNumber } from '../../../standards/id-number.ts'
import type { PartyDraft } from '../../api/types.ts'

/** Birth date and sex as a valid resident number tells them; nothing for any other text. */
export function toldByNumber(
  documentNumber: string,
  today: CalendarDate,
): Pick<PartyDraft, 'birthDate' | 'sex'> {
  const { valid, birthDate, sex } = parseIdNumber(documentNumber.trim(), today)
  return valid && birthDate !== null && sex !== null ? { birthDate, sex } : {}
}
