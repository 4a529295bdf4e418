import type { MarriageCase } from '../../domain/marriage/case.ts'
import type { MarriageCommand } from '../../domain/marriage/procedure.ts'
import { normaliseSerial } from '../../standards/booklet-serial.ts'
import { ok, type Result, refuse } from '../../standards/result.ts'
import { stockInStore } from '../booklets.ts'
import type { CaseView, Command } from '../contract.ts'
import type { StaffContext } from '../trpc.ts'
import { keepCaseForm } from './case-forms.ts'
import { bookletUnknown, bookletUsed, bookletWrongKind, coverDiffers, noSuchCase } from './refusals.ts'
import { takeStep } from './step.ts'

/** What a step needs from outside the law before the law is asked. Steps without an entry need nothing. */
type Preparation<K extends Command['kind']> = (
  context: StaffContext,
  found: MarriageCase,
  command: Extract<Command, { kind: K }>,
) => Promise<Result<MarriageCommand>>

const preparations: { readonly [K in Command['kind']]?: Preparation<K> } = {
  declare: async (context, found, command) => {
    const form = await keepCaseForm(context, found, { form: 'marriage-statement', side: command.side })
    return form.ok ? ok({ ...command, formHash: form.value.hash }) : form
  },
  refuse: async (context, found, command) => {
    const form = await keepCaseForm(context, found, { form: 'marriage-refusal', refusal: command })
    return form.ok ? ok({ ...command, formHash: form.value.hash }) : form
  },
  assignBooklet: async (context, _found, command) => {
    const serial = normaliseSerial(command.serial)
    const fit = bookletFits(context, serial, command.cover)
    return fit.ok ? ok({ kind: 'assignBooklet', side: command.side, serial, bookletKind: 'marriage' }) : fit
  },
  issue: async (_context, _found, command) =>
    ok({
      ...command,
      manSerial: normaliseSerial(command.manSerial),
      womanSerial: normaliseSerial(command.womanSerial),
    }),
}

/** Takes one step that needs no answer from the centre or a printer. */
export async function perform(
  context: StaffContext,
  caseId: string,
  command: Command,
): Promise<Result<CaseView>> {
  const found = context.office.database.marriages.find(caseId)
  if (!found) return refuse(noSuchCase)
  const prepared = await prepare(context, found, command)
  if (!prepared.ok) return prepared
  const answer = takeStep(context, caseId, prepared.value)
  if (answer.ok) context.office.live.set({ stock: stockInStore(context.office) })
  return answer
}

function prepare<K extends Command['kind']>(
  context: StaffContext,
  found: MarriageCase,
  command: Extract<Command, { kind: K }>,
): Promise<Result<MarriageCommand>> {
  const preparation = preparations[command.kind as K] as Preparation<K> | undefined
  return preparation ? preparation(context, found, command) : Promise.resolve(ok(command as MarriageCommand))
}

/** A booklet may be used once, of the right kind, and only when the cover the clerk sees is that kind too. */
function bookletFits({ office }: StaffContext, serial: string, cover: 'marriage' | 'divorce'): Result<null> {
  const booklet = office.database.booklets.find(serial)
  if (!booklet) return refuse(bookletUnknown(serial))
  if (booklet.kind !== 'marriage') return refuse(bookletWrongKind(serial))
  if (cover !== booklet.kind) return refuse(coverDiffers(serial))
  if (booklet.status !== 'inStore') return refuse(bookletUsed(serial))
  return ok(null)
}
