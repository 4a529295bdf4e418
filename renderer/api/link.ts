import { TRPCClientError, type TRPCLink } from '@trpc/client'
import type { AnyTRPCRouter } from '@trpc/server'
import { observable } from '@trpc/server/observable'
import type { Transport } from './transport.ts'

/** A call that did not succeed, with the stable code of its cause. */
export class CallError extends Error {
  readonly code: string

  constructor(code: string, message: string) {
    super(message)
    this.name = 'CallError'
    this.code = code
  }
}

/** The last link of the client: hands each call to the transport and its answer back. */
export function transportLink<Router extends AnyTRPCRouter>(transport: Transport): TRPCLink<Router> {
  return () =>
    ({ op }) =>
      observable((observer) => {
        const { path, type, input, signal } = op
        if (type === 'subscription') throw new Error('the API has no subscriptions: live.next is a long poll')
        void transport({ path, type, input }, signal).then((answer) => {
          if (answer.ok) {
            observer.next({ result: { type: 'data', data: answer.data } })
            observer.complete()
            return
          }
          observer.error(TRPCClientError.from(new CallError(answer.error.code, answer.error.message)))
        })
      })
}

/** `HOST_GONE`, `PASS_EXPIRED`, `UNAUTHORIZED`, `FORBIDDEN` … or `BROKEN` for an error that is none of the API's. */
export function codeOf(error: unknown): string {
  const cause = error instanceof TRPCClientError ? error.cause : error
  return cause instanceof CallError ? cause.code : 'BROKEN'
}
