import { createTRPCClient } from '@trpc/client'
import type { AppRouter } from '../../services/router.ts'
import { transportLink } from './link.ts'
import { chooseTransport } from './transport.ts'

/** The one way a screen talks to the program. */
export const api = createTRPCClient<AppRouter>({
  links: [transportLink<AppRouter>(chooseTransport(window, (address, options) => fetch(address, options)))],
})
