import { callTRPCProcedure, getTRPCErrorFromUnknown } from '@trpc/server'
import { z } from 'zod'
import type { Office } from './office.ts'
import { appRouter } from './router.ts'
import { newSession } from './session.ts'

/** One call from a screen, the same over IPC and over HTTP. Nothing of it is trusted before it is parsed. */
export const callRequestSchema = z.strictObject({
  path: z.string().max(100),
  type: z.enum(['query', 'mutation']),
  input: z.unknown().optional(),
})
export type CallRequest = z.infer<typeof callRequestSchema>

export type CallAnswer =
  | { readonly ok: true; readonly data: unknown }
  | { readonly ok: false; readonly error: { readonly code: string; readonly message: string } }

/** One window's way in: it holds who is logged in there, and nothing of one face is seen by another. */
export interface Face {
  readonly call: (request: unknown, signal?: AbortSignal) => Promise<CallAnswer>
  readonly close: () => void
}

export function openFace(office: Office): Face {
  const session = newSession(office.clock)
  const closing = new AbortController()

  return {
    close: () => {
      closing.abort()
      session.end()
    },
    call: async (request, signal) => {
      const parsed = callRequestSchema.safeParse(request)
      if (!parsed.success) return failure('BAD_REQUEST', 'the call is not of the form {path, type, input}')
      const until = signal ? AbortSignal.any([signal, closing.signal]) : closing.signal
      return callProcedure(office, { session, signal: until }, parsed.data)
    },
  }
}

async function callProcedure(
  office: Office,
  caller: { session: ReturnType<typeof newSession>; signal: AbortSignal },
  { path, type, input }: CallRequest,
): Promise<CallAnswer> {
  try {
    const data = await callTRPCProcedure({
      router: appRouter,
      path,
      type,
      getRawInput: async () => input,
      ctx: { office, session: caller.session, signal: caller.signal },
      signal: caller.signal,
      batchIndex: 0,
    })
    return { ok: true, data }
  } catch (cause) {
    const error = getTRPCErrorFromUnknown(cause)
    // A refusal is a value; what arrives here is a broken call or a broken machine, and only the latter is a fault.
    if (error.code === 'INTERNAL_SERVER_ERROR') office.faults.report(path, cause)
    return failure(
      error.code,
      error.code === 'INTERNAL_SERVER_ERROR' ? 'the program failed; the fault is in its log' : error.message,
    )
  }
}

function failure(code: string, message: string): CallAnswer {
  return { ok: false, error: { code, message } }
}
