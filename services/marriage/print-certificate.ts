import type { Side } from '../../domain/marriage/party.ts'
import type { PrintOutcome } from '../../native/certificate-printer.ts'
import { ok, type Result, refuse } from '../../standards/result.ts'
import type { CaseView } from '../contract.ts'
import type { StaffContext } from '../trpc.ts'
import { keepCaseForm } from './case-forms.ts'
import { bookletMissing, noSuchCase, printsRunning } from './refusals.ts'
import { mayPrint, takeStep } from './step.ts'

const running = new Set<string>()

/**
 * Prints one party's certificate and records where the print truly ended. The booklet is spoiled or printed only
 * when the printer settled it; otherwise the record says unknown and the clerk looks at the paper.
 */
export async function printCertificate(
  context: StaffContext,
  { caseId, side }: { caseId: string; side: Side },
): Promise<Result<{ view: CaseView; outcome: { kind: PrintOutcome['kind']; reason: string } }>> {
  const found = context.office.database.marriages.find(caseId)
  if (!found) return refuse(noSuchCase)
  const booklet = found.booklets[side]
  if (!booklet) return refuse(bookletMissing)
  const allowed = mayPrint(context, found, side)
  if (!allowed.ok) return allowed

  const lock = `${caseId}/${side}`
  if (running.has(lock)) return refuse(printsRunning)
  running.add(lock)
  try {
    const form = await keepCaseForm(context, found, { form: 'marriage-certificate', side })
    if (!form.ok) return form
    const { printer } = context.office
    const outcome = await printer.print({ title: `${found.caseNumber} ${side}`, pdf: form.value.pdf })
    const reason = outcome.kind === 'printed' ? '' : outcome.reason
    const step = takeStep(context, caseId, {
      kind: 'print',
      side,
      serial: booklet.serial,
      printer: printer.name,
      outcome: outcome.kind,
      reason,
      formHash: form.value.hash,
    })
    return step.ok ? ok({ view: step.value, outcome: { kind: outcome.kind, reason } }) : step
  } finally {
    running.delete(lock)
  }
}
