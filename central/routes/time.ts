import type { FastifyInstance } from 'fastify'
import { routes } from '../../sync/protocol/routes.ts'
import type { CentreParts } from '../parts.ts'
import { nonceOf, sendSigned } from '../signed-route.ts'

/** `GET /v1/time?nonce=…`: the legal clock, signed; also the heartbeat of every office, so it asks nothing of anybody. */
export function timeRoute(app: FastifyInstance, parts: CentreParts): void {
  app.get(routes.time.path, async (http, reply) =>
    sendSigned(reply, parts, nonceOf(http.query), 200, { time: parts.now().toISOString() }),
  )
}
