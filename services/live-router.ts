import { z } from 'zod'
import { liveSchema } from './contract.ts'
import { openProcedure, router } from './trpc.ts'

const withoutPeople = { card: null } as const

export const liveRouter = router({
  /** Answers when something is newer than `since`. Before login it tells of devices, never of a person's card. */
  next: openProcedure
    .input(z.strictObject({ since: z.int().min(0) }))
    .output(liveSchema)
    .query(async ({ ctx, input }) => {
      const live = await ctx.office.live.next(input.since, ctx.signal)
      return ctx.session.current().state === 'active' ? live : { ...live, ...withoutPeople }
    }),
})
