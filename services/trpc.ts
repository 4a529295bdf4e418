import { initTRPC, TRPCError } from '@trpc/server'
import type { Role, Staff } from './contract.ts'
import type { Office } from './office.ts'
import type { Session } from './session.ts'

export interface CallContext {
  readonly office: Office
  readonly session: Session
  readonly signal: AbortSignal | undefined
}

const trpc = initTRPC.context<CallContext>().create()

export const router = trpc.router

/** Open before anyone has logged in: the login page and the first-run wizard need these, and nothing else may. */
export const openProcedure = trpc.procedure

/** Needs somebody logged in and the window unlocked. */
export const staffProcedure = trpc.procedure.use(({ ctx, next, type }) => {
  const { state, staff } = ctx.session.current()
  if (staff === null)
    throw new TRPCError({ code: 'UNAUTHORIZED', message: 'nobody is logged in at this window' })
  if (state === 'locked') throw new TRPCError({ code: 'FORBIDDEN', message: 'LOCKED' })
  // Reading does not count as being there: a page refreshes itself while nobody looks.
  if (type === 'mutation') ctx.session.touch()
  return next({ ctx: { ...ctx, staff } })
})

/** Needs one of these roles. An administrator runs the office and registers nobody: the duties are separate. */
export function roleProcedure(...roles: readonly Role[]) {
  return staffProcedure.use(({ ctx, next }) => {
    if (!roles.includes(ctx.staff.role))
      throw new TRPCError({ code: 'FORBIDDEN', message: `needs the role ${roles.join(' or ')}` })
    return next({ ctx })
  })
}

export const registrarProcedure = roleProcedure('registrar', 'supervisor')
export const administratorProcedure = roleProcedure('administrator')

export type StaffContext = CallContext & { readonly staff: Staff }
