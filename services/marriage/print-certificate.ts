import { z } from 'zod'
import type { MarriageCase } from '../../domain/marriage/case.ts'
import { type Side, sideSchema } from '../../domain/marriage/party.ts'
import type { PrintOutcome } from '../../native/certificate-printer.ts'
import { ok, type Result, refuse } from '../../standards/result.ts'
import type { CaseView } from '../contract.ts'
import type { Office } from '../office.ts'
import { record } from '../record.ts'
import { officeTime } from '../today.ts'
import type { StaffContext } from '../trpc.ts'
import { keepCaseForm } from './case-forms.ts'
import { bookletMissing, noSuchCase, printNotStarted, printsRunning } from './refusals.ts'
import { stepAllowed, takeStep } from './step.ts'

/** The one certificate that is on its way to the printer; it outlives a crash, its print does not. */
const runningSetting = 'print.running'
const runningSchema = z.strictObject({
  caseId: z.string(),
  side: sideSchema,
  serial: z.string(),
  printer: z.string(),
  formHash: z.string(),
})

/**
 * Prints one party's certificate and records where the print truly ended. The booklet is spoiled or printed only
 * when the printer settled it; otherwise the record says unknown and the clerk looks at the paper. One at a time:
 * two booklets in one printer's hands are two booklets that can be swapped.
 */
export async function printCertificate(
  context: StaffContext,
  { caseId, side }: { caseId: string; side: Side },
): Promise<Result<{ view: CaseView; outcome: { kind: PrintOutcome['kind']; reason: string } }>> {
  const { office } = context
  const found = office.database.marriages.find(caseId)
  if (!found) return refuse(noSuchCase)
  const booklet = found.booklets[side]
  if (!booklet) return refuse(bookletMissing)
  const job = { side, serial: booklet.serial, printer: office.printer.name }
  const allowed = stepAllowed(context, found, { kind: 'print', ...job, ...notPrintedYet })
  if (!allowed.ok) return allowed
  if (office.database.settings.get(runningSetting) !== null) return refuse(printsRunning)

  const form = await keepCaseForm(context, found, { form: 'marriage-certificate', side })
  if (!form.ok) return form
  office.database.settings.set(
    runningSetting,
    { caseId, ...job, formHash: form.value.hash },
    officeTime(office),
  )
  const outcome = await office.printer.print({ title: jobTitle(found, side), pdf: form.value.pdf })
  if (outcome.kind === 'spoiled' && outcome.untouched) {
    office.database.settings.set(runningSetting, null, officeTime(office))
    return refuse(printNotStarted(outcome.reason))
  }
  const reason = outcome.kind === 'printed' ? '' : outcome.reason
  const step = office.database.transact(() => {
    office.database.settings.set(runningSetting, null, officeTime(office))
    return takeStep(context, caseId, {
      kind: 'print',
      ...job,
      outcome: outcome.kind,
      reason,
      formHash: form.value.hash,
    })
  })
  return step.ok ? ok({ view: step.value, outcome: { kind: outcome.kind, reason } }) : step
}

/** A print that was under way when the program died: nobody knows, so the record says so and the clerk is asked. */
export function settleInterruptedPrints(office: Office): void {
  const running = runningSchema.safeParse(office.database.settings.get(runningSetting))
  if (!running.success) return
  const { caseId, ...job } = running.data
  office.database.transact(() => {
    office.database.settings.set(runningSetting, null, officeTime(office))
    record(office, {
      kind: 'marriage.print',
      subject: caseId,
      actor: 'system',
      payload: { ...job, outcome: 'unknown', reason: 'the program stopped while it printed' },
    })
  })
}

/** What a queue may show: no person's data. */
function jobTitle({ caseNumber }: MarriageCase, side: Side): string {
  return `${caseNumber} ${side}`
}

/** The step is tried before paper moves; the hash is not known yet. */
const notPrintedYet = { outcome: 'unknown', reason: '', formHash: '0'.repeat(64) } as const
