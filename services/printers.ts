import { z } from 'zod'
import { renderForm } from '../forms/catalogue.ts'
import { ok } from '../standards/result.ts'
import { calibrationSchema, printOutcomeSchema, resultSchema } from './contract.ts'
import { record } from './record.ts'
import { legalToday, officeTime } from './today.ts'
import { roleProcedure, router, staffProcedure } from './trpc.ts'

const inPlace = { dx: 0, dy: 0, scale: 1 }

export const printersRouter = router({
  calibration: staffProcedure
    .output(z.strictObject({ printer: z.string(), calibration: calibrationSchema }))
    .query(({ ctx: { office } }) => ({
      printer: office.printer.name,
      calibration: office.database.prints.calibration(office.printer.name) ?? inPlace,
    })),

  /** The queues of the system's print service; none in a training office. */
  queues: staffProcedure
    .output(z.array(z.strictObject({ name: z.string(), description: z.string(), location: z.string() })))
    .query(async ({ ctx }) => {
      const queues = (await ctx.office.systemPrinter?.queues()) ?? []
      return queues.map(({ name, description, location }) => ({ name, description, location }))
    }),

  choose: staffProcedure
    .input(z.strictObject({ queue: z.string().min(1).max(200) }))
    .output(z.null())
    .mutation(async ({ ctx, input }) => {
      await ctx.office.systemPrinter?.choose(input.queue, officeTime(ctx.office))
      return null
    }),

  calibrate: roleProcedure('supervisor', 'administrator', 'registrar')
    .input(calibrationSchema)
    .output(resultSchema(calibrationSchema))
    .mutation(({ ctx, input }) => {
      const { name } = ctx.office.printer
      record(ctx.office, {
        kind: 'printer.calibrate',
        subject: name,
        actor: ctx.staff.staffNumber,
        payload: { printer: name, ...input },
      })
      return ok(input)
    }),

  /** Prints the ruler page on plain paper, with today's calibration, to measure what is still off. */
  ruler: staffProcedure
    .input(z.strictObject({ paper: z.enum(['a4', 'booklet']) }))
    .output(resultSchema(printOutcomeSchema))
    .mutation(async ({ ctx: { office }, input }) => {
      const { printer, database, fonts, training } = office
      const calibration = database.prints.calibration(printer.name) ?? inPlace
      const data = { printer: printer.name, paper: input.paper, date: legalToday(office) }
      const ruler = await renderForm('printer-ruler', data, {
        training: training !== null,
        fonts,
        calibration,
      })
      if (!ruler.ok) return ruler
      const outcome = await printer.print({ title: 'printer-ruler', pdf: ruler.value.pdf })
      return ok({ kind: outcome.kind, reason: outcome.kind === 'printed' ? '' : outcome.reason })
    }),
})
