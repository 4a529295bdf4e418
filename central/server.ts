import fastify, { type FastifyInstance } from 'fastify'
import { z } from 'zod'
import { outcomes } from '../sync/protocol/outcome.ts'
import { errorFacts } from './log.ts'
import { createOfficeDirectory } from './office-directory.ts'
import type { CentreParts } from './parts.ts'
import { maritalStatusRoute } from './routes/marital-status.ts'
import { marriagesRoute } from './routes/marriages.ts'
import { timeRoute } from './routes/time.ts'
import { sendRefusal } from './signed-route.ts'

/** A signed registration with two parties is about 4 KB. */
const bodyLimit = 64 * 1024

/** The centre as an HTTP server, not yet listening. The records must have been migrated. Every answer is signed. */
export function buildServer(parts: CentreParts): FastifyInstance {
  const app = fastify({ logger: false, bodyLimit, requestTimeout: 15_000, forceCloseConnections: 'idle' })
  const directory = createOfficeDirectory(parts.database)

  app.setNotFoundHandler((http, reply) => sendRefusal(reply, parts, http.body, outcomes.NO_SUCH_ADDRESS))
  app.setErrorHandler((error, http, reply) => {
    if (isSendersFault(error)) return sendRefusal(reply, parts, http.body, outcomes.MALFORMED)
    parts.log('fault', { route: http.routeOptions.url ?? '', ...errorFacts(error) })
    return sendRefusal(reply, parts, http.body, outcomes.CENTRE_FAULT)
  })
  timeRoute(app, parts)
  maritalStatusRoute(app, parts, directory)
  marriagesRoute(app, parts, directory)
  return app
}

/** Fastify's own errors for a body that is no JSON, too large or of another type. */
const sendersFaultSchema = z.object({
  code: z.string().startsWith('FST_'),
  statusCode: z.int().min(400).max(499),
})

function isSendersFault(error: unknown): boolean {
  return sendersFaultSchema.safeParse(error).success
}
