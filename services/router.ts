import { accountsRouter } from './accounts.ts'
import { bookletsRouter } from './booklets.ts'
import { formsRouter } from './forms.ts'
import { liveRouter } from './live-router.ts'
import { marriageRouter } from './marriage/router.ts'
import { officeRouter } from './office-router.ts'
import { printersRouter } from './printers.ts'
import { sessionRouter } from './session-router.ts'
import { trainingRouter } from './training/router.ts'
import { router } from './trpc.ts'

/** The one typed API every face calls: Electron's IPC, the loopback web host and the tests. */
export const appRouter = router({
  session: sessionRouter,
  office: officeRouter,
  live: liveRouter,
  marriage: marriageRouter,
  forms: formsRouter,
  printers: printersRouter,
  booklets: bookletsRouter,
  accounts: accountsRouter,
  training: trainingRouter,
})
export type AppRouter = typeof appRouter
