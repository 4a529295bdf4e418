import { TRPCError } from '@trpc/server'
import { z } from 'zod'
import type { BehaviourName } from '../../native/simulator/behaviours.ts'
import { trainingPersonSchema, trainingPrinterActionSchema, trainingReaderActionSchema } from '../contract.ts'
import { router, staffProcedure } from '../trpc.ts'
import { cardOf, nameOf } from './people.ts'

/** Exists only in a training office; a real one answers as if it had never heard of these calls. */
const trainingProcedure = staffProcedure.use(({ ctx, next }) => {
  const { training } = ctx.office
  if (training === null) throw new TRPCError({ code: 'NOT_FOUND', message: 'this is not a training office' })
  return next({ ctx: { ...ctx, training } })
})

type ReaderAction = z.infer<typeof trainingReaderActionSchema>
const behaviours: { readonly [A in Exclude<ReaderAction, 'plug' | 'unplug'>]: BehaviourName } = {
  slow: 'slow',
  noisy: 'noisy',
  wrongChecksum: 'wrongChecksum',
  behave: 'normal',
}

export const trainingRouter = router({
  people: trainingProcedure
    .output(z.array(trainingPersonSchema))
    .query(({ ctx }) =>
      ctx.training.people.map((person) => ({ id: person.id, name: nameOf(person), hint: person.hint })),
    ),

  /** Lays a sample card on the reader, lifting the one that lies there. */
  layCard: trainingProcedure
    .input(z.strictObject({ personId: z.string() }))
    .output(z.null())
    .mutation(({ ctx, input }) => {
      const person = ctx.training.people.find(({ id }) => id === input.personId)
      if (!person) throw new TRPCError({ code: 'NOT_FOUND', message: 'no such sample person' })
      ctx.training.reader.lift()
      ctx.training.reader.lay(cardOf(person))
      return null
    }),

  liftCard: trainingProcedure.output(z.null()).mutation(({ ctx }) => {
    ctx.training.reader.lift()
    return null
  }),

  reader: trainingProcedure
    .input(z.strictObject({ action: trainingReaderActionSchema }))
    .output(z.null())
    .mutation(async ({ ctx, input: { action } }) => {
      const { reader } = ctx.training
      if (action === 'unplug') await reader.unplug()
      else if (action === 'plug') await reader.plug()
      else reader.behave(behaviours[action])
      return null
    }),

  printer: trainingProcedure
    .input(z.strictObject({ action: trainingPrinterActionSchema }))
    .output(z.null())
    .mutation(({ ctx, input }) => {
      ctx.training.printer.behave(input.action)
      return null
    }),

  centre: trainingProcedure
    .input(z.strictObject({ reachable: z.boolean(), losesAnswers: z.boolean().default(false) }))
    .output(z.null())
    .mutation(({ ctx, input }) => {
      ctx.training.line.set(!input.reachable ? 'cut' : input.losesAnswers ? 'losesAnswers' : 'none')
      return null
    }),
})
