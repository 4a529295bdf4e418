import { z } from 'zod'
import { ok, type Result, refuse } from '../standards/result.ts'
import { loginSchema, resultSchema, type Staff, sessionSchema, staffSchema } from './contract.ts'
import type { Office } from './office.ts'
import { record } from './record.ts'
import { idleLockSeconds } from './session.ts'
import { accountDisabled, lockedOut, wrongPassphrase } from './session-refusals.ts'
import { officeTime } from './today.ts'
import { openProcedure, router, staffProcedure } from './trpc.ts'

export const sessionRouter = router({
  current: openProcedure
    .output(sessionSchema)
    .query(({ ctx }) => ({ ...ctx.session.current(), idleLockSeconds })),

  login: openProcedure
    .input(loginSchema)
    .output(resultSchema(staffSchema))
    .mutation(async ({ ctx, input }) => {
      const answer = await checkPassphrase(ctx.office, input)
      if (!answer.ok) return answer
      ctx.session.begin(answer.value)
      record(ctx.office, {
        kind: 'session.login',
        subject: answer.value.staffNumber,
        actor: answer.value.staffNumber,
        payload: {},
      })
      return answer
    }),

  /** Keeps the case and its typing; the same person's passphrase opens the window again. */
  lock: openProcedure.output(sessionSchema).mutation(({ ctx }) => {
    ctx.session.lock()
    return { ...ctx.session.current(), idleLockSeconds }
  }),

  unlock: openProcedure
    .input(loginSchema.pick({ passphrase: true }))
    .output(resultSchema(staffSchema))
    .mutation(async ({ ctx, input }) => {
      const { staff } = ctx.session.current()
      if (staff === null) return refuse(wrongPassphrase)
      const answer = await checkPassphrase(ctx.office, {
        staffNumber: staff.staffNumber,
        passphrase: input.passphrase,
      })
      if (answer.ok) ctx.session.unlock()
      return answer
    }),

  logout: openProcedure.output(sessionSchema).mutation(({ ctx }) => {
    const { staff } = ctx.session.current()
    if (staff) {
      record(ctx.office, {
        kind: 'session.logout',
        subject: staff.staffNumber,
        actor: staff.staffNumber,
        payload: { cause: 'clerk' },
      })
    }
    ctx.session.end()
    return { ...ctx.session.current(), idleLockSeconds }
  }),

  /** Somebody is there: the idle clock starts again. */
  touch: staffProcedure.output(z.null()).mutation(() => null),
})

async function checkPassphrase(
  office: Office,
  { staffNumber, passphrase }: z.infer<typeof loginSchema>,
): Promise<Result<Staff>> {
  const answer = await office.database.accounts.checkPassphrase(staffNumber, passphrase, officeTime(office))
  switch (answer.kind) {
    case 'right': {
      const { name, role } = answer.account
      return ok({ staffNumber, name, role })
    }
    case 'wrong':
      record(office, {
        kind: 'session.fail',
        subject: staffNumber,
        actor: 'system',
        payload: { failures: answer.failures },
      })
      return refuse(wrongPassphrase)
    case 'lockedOut':
      if (answer.first)
        record(office, {
          kind: 'account.lockOut',
          subject: staffNumber,
          actor: 'system',
          payload: { until: answer.until },
        })
      return refuse(lockedOut(answer.until))
    case 'disabled':
      return refuse(accountDisabled)
    case 'unknown':
      // The same sentence as a wrong passphrase: who works here is not told to a stranger.
      return refuse(wrongPassphrase)
  }
}
