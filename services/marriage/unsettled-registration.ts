import type { Office } from '../office.ts'
import { officeTime } from '../today.ts'

/**
 * A registration that was asked of the centre and whose answer nobody has seen: it may stand in the nation's record
 * already. Kept on disk, so that a restart does not forget it; until it is settled nothing else may happen to the case.
 * Holds who asked, since the same question must be asked again to the letter.
 */
export function unsettledBy(office: Office, caseId: string): string | null {
  const registrar = office.database.settings.get(settingOf(caseId))
  return typeof registrar === 'string' ? registrar : null
}

export function markUnsettled(office: Office, caseId: string, registrar: string): void {
  office.database.settings.set(settingOf(caseId), registrar, officeTime(office))
}

export function markSettled(office: Office, caseId: string): void {
  office.database.settings.set(settingOf(caseId), null, officeTime(office))
}

function settingOf(caseId: string): string {
  return `registration.unsettled/${caseId}`
}
