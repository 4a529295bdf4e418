import { MutationCache, QueryCache, QueryClient } from '@tanstack/react-query'
import { codeOf } from '../api/link.ts'

/** Codes after which the question "who is logged in here?" has to be asked again. */
const sessionLost: readonly string[] = ['UNAUTHORIZED', 'FORBIDDEN']

/** The window's store of answers. A call that fails for want of a login sends the window to where one logs in. */
export function newQueryClient(): QueryClient {
  const onError = (error: unknown) => {
    if (sessionLost.includes(codeOf(error))) void client.invalidateQueries({ queryKey: ['session'] })
  }
  const client: QueryClient = new QueryClient({
    queryCache: new QueryCache({ onError }),
    mutationCache: new MutationCache({ onError }),
    defaultOptions: {
      // The host is on this machine: the browser's own idea of being online says nothing about it.
      queries: { networkMode: 'always', retry: 1, staleTime: 5_000, refetchOnWindowFocus: true },
      mutations: { networkMode: 'always', retry: false },
    },
  })
  return client
}
