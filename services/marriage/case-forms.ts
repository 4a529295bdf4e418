import type { MarriageCase } from '../../domain/marriage/case.ts'
import type { Side } from '../../domain/marriage/party.ts'
import { renderForm } from '../../forms/catalogue.ts'
import type { RenderedForm } from '../../forms/form.ts'
import { type Result, refuse } from '../../standards/result.ts'
import { record } from '../record.ts'
import { legalToday, officeTime } from '../today.ts'
import type { StaffContext } from '../trpc.ts'
import { type CaseFormRequest, caseFormData } from './case-form-data.ts'
import { partiesMissing } from './refusals.ts'

/** Draws one of a case's papers with what the case says today. Nothing is kept. */
export async function renderCaseForm(
  { office }: StaffContext,
  found: MarriageCase,
  request: CaseFormRequest,
): Promise<Result<RenderedForm>> {
  const { code, name } = office.database.profile()
  const data = caseFormData(found, request, { office: { code, name }, today: legalToday(office) })
  if (data === null) return refuse(partiesMissing)
  const calibration = office.database.prints.calibration(office.printer.name)
  return renderForm(request.form, data, {
    training: office.training !== null,
    fonts: office.fonts,
    ...(calibration ? { calibration } : {}),
  })
}

/** Draws a paper that is signed or printed, and keeps its bytes by their hash: it can be printed again as it was. */
export async function keepCaseForm(
  context: StaffContext,
  found: MarriageCase,
  request: CaseFormRequest & { readonly side?: Side },
): Promise<Result<RenderedForm>> {
  const rendered = await renderCaseForm(context, found, request)
  if (!rendered.ok) return rendered
  const { office, staff } = context
  const { hash, pdf } = rendered.value
  office.database.transact(() => {
    office.database.renderedForms.keep(request.form, pdf, officeTime(office))
    record(office, {
      kind: 'form.render',
      subject: found.id,
      actor: staff.staffNumber,
      payload: { form: request.form, hash, ...(request.side ? { side: request.side } : {}) },
    })
  })
  return rendered
}
