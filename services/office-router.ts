import { z } from 'zod'
import { ok, refuse } from '../standards/result.ts'
import { initialiseSchema, officeProfileSchema, resultSchema } from './contract.ts'
import { initialiseOffice } from './initialise-office.ts'
import type { Office } from './office.ts'
import { openProcedure, router } from './trpc.ts'

export const officeRouter = router({
  profile: openProcedure.output(officeProfileSchema).query(({ ctx }) => profileOf(ctx.office)),

  /** The first-run wizard. Works once: an office that has an administrator is never set up again. */
  initialise: openProcedure
    .input(initialiseSchema)
    .output(resultSchema(z.null()))
    .mutation(async ({ ctx, input }) => {
      if (ctx.office.database.profile().initialised) return refuse(alreadySetUp)
      await initialiseOffice(ctx.office.database, ctx.office.clock, input, { training: false })
      await ctx.office.joinCentre()
      return ok(null)
    }),
})

function profileOf({ database, training, version }: Office): z.infer<typeof officeProfileSchema> {
  const { initialised, code, name, capabilities, window } = database.profile()
  return {
    initialised,
    code,
    name,
    capabilities: [...capabilities],
    window,
    training: training !== null,
    trainingLogin: training?.login ?? null,
    version,
  }
}

const alreadySetUp = {
  code: 'OFFICE_ALREADY_SET_UP',
  sentence: { zh: '本处已经设置过。', en: 'This office is set up already.' },
  remedy: { zh: '请直接登录。', en: 'Log in.' },
  basis: null,
}
