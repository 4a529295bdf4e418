import type { EventKind, EventPayload } from '../db/events.ts'
import type { LedgerEvent } from '../domain/ledger/event.ts'
import type { Office } from './office.ts'
import { officeTime } from './today.ts'

/** Records one fact of the office in the ledger, with the station and the office's clock filled in. */
export function record<K extends EventKind>(
  office: Office,
  event: { kind: K; subject: string; actor: string; payload: EventPayload<K> },
): LedgerEvent[] {
  const station = office.database.profile().window || '-'
  return office.database.record({ ...event, station, time: officeTime(office) })
}
