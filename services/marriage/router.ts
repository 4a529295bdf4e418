import { z } from 'zod'
import { sideSchema } from '../../domain/marriage/party.ts'
import { ok, refuse } from '../../standards/result.ts'
import {
  caseIdSchema,
  caseSummarySchema,
  caseViewSchema,
  commandSchema,
  printOutcomeSchema,
  resultSchema,
  saveFieldSchema,
} from '../contract.ts'
import { registrarProcedure, router } from '../trpc.ts'
import { summaryOf, viewOf } from './case-view.ts'
import { checkOnline } from './check-online.ts'
import { saveField, takeCard } from './drafts.ts'
import { openCase } from './open-case.ts'
import { perform } from './perform.ts'
import { printCertificate } from './print-certificate.ts'
import { recordParties } from './record-parties.ts'
import { noSuchCase } from './refusals.ts'
import { register } from './register.ts'

export const marriageRouter = router({
  /** Cases opened on a day, and those of earlier days that are still open. */
  list: registrarProcedure
    .input(z.strictObject({ on: z.iso.date() }))
    .output(z.array(caseSummarySchema))
    .query(({ ctx, input }) => {
      const { marriages } = ctx.office.database
      const today = marriages.ofDay(input.on)
      const earlier = marriages.open().filter((found) => !today.some(({ id }) => id === found.id))
      return [...today, ...earlier].map((found) => summaryOf(ctx.office, found))
    }),

  open: registrarProcedure.output(caseViewSchema).mutation(({ ctx }) => openCase(ctx)),

  get: registrarProcedure
    .input(caseIdSchema)
    .output(resultSchema(caseViewSchema))
    .query(({ ctx, input }) =>
      ctx.office.database.marriages.find(input.caseId)
        ? ok(viewOf(ctx.office, input.caseId))
        : refuse(noSuchCase),
    ),

  saveField: registrarProcedure
    .input(saveFieldSchema)
    .output(z.strictObject({ savedAt: z.iso.datetime() }))
    .mutation(({ ctx, input }) => saveField(ctx, input)),

  takeCard: registrarProcedure
    .input(z.strictObject({ caseId: z.string(), side: sideSchema, readId: z.string() }))
    .output(resultSchema(caseViewSchema))
    .mutation(({ ctx, input }) => takeCard(ctx, input)),

  recordParties: registrarProcedure
    .input(caseIdSchema)
    .output(resultSchema(caseViewSchema))
    .mutation(({ ctx, input }) => recordParties(ctx, input.caseId)),

  perform: registrarProcedure
    .input(z.strictObject({ caseId: z.string(), command: commandSchema }))
    .output(resultSchema(caseViewSchema))
    .mutation(({ ctx, input }) => perform(ctx, input.caseId, input.command)),

  checkOnline: registrarProcedure
    .input(caseIdSchema)
    .output(resultSchema(caseViewSchema))
    .mutation(({ ctx, input }) => checkOnline(ctx, input.caseId)),

  register: registrarProcedure
    .input(caseIdSchema)
    .output(resultSchema(caseViewSchema))
    .mutation(({ ctx, input }) => register(ctx, input.caseId)),

  print: registrarProcedure
    .input(z.strictObject({ caseId: z.string(), side: sideSchema }))
    .output(resultSchema(z.strictObject({ view: caseViewSchema, outcome: printOutcomeSchema })))
    .mutation(({ ctx, input }) => printCertificate(ctx, input)),
})
