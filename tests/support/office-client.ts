import { createTRPCClient, TRPCClientError, type TRPCLink } from '@trpc/client'
import { observable } from '@trpc/server/observable'
import type { AppRouter } from '../../services/router.ts'
import type { Face } from '../../services/runtime.ts'

/** The typed API over one window's face, as a screen has it, without a host in between. */
export function clientOf(face: Face) {
  const link: TRPCLink<AppRouter> =
    () =>
    ({ op }) =>
      observable((observer) => {
        const { path, type, input } = op
        void face.call({ path, type, input }).then((answer) => {
          if (!answer.ok) {
            observer.error(new TRPCClientError(`${answer.error.code}: ${answer.error.message}`))
            return
          }
          observer.next({ result: { type: 'data', data: answer.data } })
          observer.complete()
        })
      })
  return createTRPCClient<AppRouter>({ links: [link] })
}

export type OfficeClient = ReturnType<typeof clientOf>
