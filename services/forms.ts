import { z } from 'zod'
import { sideSchema } from '../domain/marriage/party.ts'
import { formTitle } from '../forms/catalogue.ts'
import type { RenderedForm } from '../forms/form.ts'
import { ok, type Result, refuse } from '../standards/result.ts'
import { printOutcomeSchema, renderedFormSchema, resultSchema } from './contract.ts'
import type { CaseFormRequest } from './marriage/case-form-data.ts'
import { keepCaseForm, renderCaseForm } from './marriage/case-forms.ts'
import { noSuchCase } from './marriage/refusals.ts'
import { registrarProcedure, router, type StaffContext } from './trpc.ts'

/** Which paper of which case; a notice of refusal also says on which ground and in which words. */
const requestSchema = z.discriminatedUnion('form', [
  z.strictObject({ caseId: z.string(), form: z.literal('marriage-statement'), side: sideSchema }),
  z.strictObject({ caseId: z.string(), form: z.literal('marriage-certificate'), side: sideSchema }),
  z.strictObject({ caseId: z.string(), form: z.literal('marriage-review') }),
  z.strictObject({
    caseId: z.string(),
    form: z.literal('marriage-refusal'),
    refusal: z.strictObject({ code: z.string(), reason: z.string().max(500) }),
  }),
])

export const formsRouter = router({
  /** A preview: nothing is kept and nothing printed. */
  render: registrarProcedure
    .input(requestSchema)
    .output(resultSchema(renderedFormSchema))
    .query(async ({ ctx, input }) => {
      const rendered = await onCase(ctx, input, renderCaseForm)
      return rendered.ok ? ok(asReply(input.form, rendered.value)) : rendered
    }),

  /** Prints a paper other than the certificate, which goes through `marriage.print` and its booklet. */
  print: registrarProcedure
    .input(requestSchema)
    .output(resultSchema(printOutcomeSchema))
    .mutation(async ({ ctx, input }) => {
      if (input.form === 'marriage-certificate') return refuse(certificateElsewhere)
      const rendered = await onCase(ctx, input, keepCaseForm)
      if (!rendered.ok) return rendered
      const outcome = await ctx.office.printer.print({ title: input.form, pdf: rendered.value.pdf })
      return ok({ kind: outcome.kind, reason: outcome.kind === 'printed' ? '' : outcome.reason })
    }),
})

async function onCase(
  context: StaffContext,
  { caseId, ...request }: CaseFormRequest & { caseId: string },
  draw: typeof renderCaseForm,
): Promise<Result<RenderedForm>> {
  const found = context.office.database.marriages.find(caseId)
  return found ? draw(context, found, request) : refuse(noSuchCase)
}

function asReply(form: CaseFormRequest['form'], { pdf, hash, pages }: RenderedForm) {
  return { form, title: formTitle(form), pdf: Buffer.from(pdf).toString('base64'), hash, pages }
}

const certificateElsewhere = {
  code: 'CERTIFICATE_NEEDS_BOOKLET',
  sentence: {
    zh: '结婚证只能在“打印”步骤打印到已扫描的证书上。',
    en: 'A certificate is printed at the step “Print”, into a scanned booklet.',
  },
  remedy: { zh: '请回到打印步骤。', en: 'Go back to that step.' },
  basis: '婚姻登记工作规范(证件管理)',
}
