import { z } from 'zod'
import { ok, refuse } from '../standards/result.ts'
import { resultSchema, roleSchema, staffSchema } from './contract.ts'
import { record } from './record.ts'
import { administratorProcedure, router } from './trpc.ts'

const accountSchema = staffSchema.extend({ disabled: z.boolean() })

/** The fewest characters of a passphrase a member of staff may choose. */
export const passphraseMinimum = 10

export const newAccountSchema = z.strictObject({
  staffNumber: z.string().trim().min(1).max(20),
  name: z.string().trim().min(1).max(40),
  role: roleSchema,
  passphrase: z.string().min(passphraseMinimum).max(200),
})

const switchSchema = z.strictObject({
  staffNumber: z.string(),
  reason: z.string().trim().min(1).max(200),
})

export const accountsRouter = router({
  list: administratorProcedure
    .output(z.array(accountSchema))
    .query(({ ctx }) => ctx.office.database.accounts.list()),

  create: administratorProcedure
    .input(newAccountSchema)
    .output(resultSchema(staffSchema))
    .mutation(async ({ ctx, input }) => {
      const { staffNumber, name, role, passphrase } = input
      const { accounts } = ctx.office.database
      if (accounts.find(staffNumber)) return refuse(staffNumberTaken(staffNumber))
      record(ctx.office, {
        kind: 'account.create',
        subject: staffNumber,
        actor: ctx.staff.staffNumber,
        payload: { staffNumber, name, role },
      })
      await accounts.setPassphrase(staffNumber, passphrase)
      return ok({ staffNumber, name, role })
    }),

  disable: administratorProcedure
    .input(switchSchema)
    .output(resultSchema(z.null()))
    .mutation(({ ctx, input }) => {
      if (input.staffNumber === ctx.staff.staffNumber) return refuse(notYourself)
      const account = ctx.office.database.accounts.find(input.staffNumber)
      if (!account) return refuse(noSuchAccount)
      if (account.disabled) return refuse(disabledAlready)
      record(ctx.office, {
        kind: 'account.disable',
        subject: input.staffNumber,
        actor: ctx.staff.staffNumber,
        payload: { reason: input.reason },
      })
      return ok(null)
    }),

  enable: administratorProcedure
    .input(switchSchema)
    .output(resultSchema(z.null()))
    .mutation(({ ctx, input }) => {
      const account = ctx.office.database.accounts.find(input.staffNumber)
      if (!account) return refuse(noSuchAccount)
      if (!account.disabled) return refuse(enabledAlready)
      record(ctx.office, {
        kind: 'account.enable',
        subject: input.staffNumber,
        actor: ctx.staff.staffNumber,
        payload: { reason: input.reason },
      })
      return ok(null)
    }),

  /** For one who forgot it, or who is locked out: a new passphrase ends a lock-out. A disabled account stays so. */
  resetPassphrase: administratorProcedure
    .input(newAccountSchema.pick({ staffNumber: true, passphrase: true }))
    .output(resultSchema(z.null()))
    .mutation(async ({ ctx, input }) => {
      const { accounts } = ctx.office.database
      if (!accounts.find(input.staffNumber)) return refuse(noSuchAccount)
      // Recorded first: no passphrase changes without the ledger saying who changed it.
      record(ctx.office, {
        kind: 'account.setPassphrase',
        subject: input.staffNumber,
        actor: ctx.staff.staffNumber,
        payload: {},
      })
      await accounts.setPassphrase(input.staffNumber, input.passphrase)
      return ok(null)
    }),
})

const staffNumberTaken = (staffNumber: string) => ({
  code: 'STAFF_NUMBER_TAKEN',
  sentence: {
    zh: `工号 ${staffNumber} 已有账号。`,
    en: `There is an account with staff number ${staffNumber} already.`,
  },
  remedy: { zh: '请换一个工号。', en: 'Use another staff number.' },
  basis: null,
})

const notYourself = {
  code: 'NOT_YOURSELF',
  sentence: { zh: '不能停用自己的账号。', en: 'You cannot disable your own account.' },
  remedy: { zh: '请由另一位管理员操作。', en: 'Another administrator has to do it.' },
  basis: null,
}

const noSuchAccount = {
  code: 'NO_SUCH_ACCOUNT',
  sentence: { zh: '没有这个账号。', en: 'There is no such account.' },
  remedy: null,
  basis: null,
}

const disabledAlready = {
  code: 'ACCOUNT_DISABLED_ALREADY',
  sentence: { zh: '这个账号已经停用。', en: 'This account is disabled already.' },
  remedy: null,
  basis: null,
}

const enabledAlready = {
  code: 'ACCOUNT_ENABLED_ALREADY',
  sentence: { zh: '这个账号正在使用，不用启用。', en: 'This account is in use: there is nothing to enable.' },
  remedy: null,
  basis: null,
}
