import type { FastifyInstance, FastifyReply } from 'fastify'
import { z } from 'zod'
import { type Refusal, type Result, refuse } from '../standards/result.ts'
import { nonceSchema, sealReply } from '../sync/protocol/envelope.ts'
import { outcomes } from '../sync/protocol/outcome.ts'
import { purposeOf, type Route } from '../sync/protocol/routes.ts'
import { admit } from './admit.ts'
import { httpStatus } from './http-status.ts'
import type { EnrolledStation, OfficeDirectory } from './office-directory.ts'
import type { CentreParts } from './parts.ts'
import type { Sender } from './sender.ts'

/** Adds one address that hears only signed requests of its own purpose and signs whatever it answers. */
export function signedRoute<Q, A>(
  app: FastifyInstance,
  parts: CentreParts,
  directory: OfficeDirectory,
  route: Route,
  request: z.ZodType<Q>,
  act: (request: Q, sender: Sender, station: EnrolledStation) => Promise<Result<A>>,
): void {
  app.route({
    method: route.method,
    url: route.path,
    handler: async (http, reply) => {
      const admitted = await admit(directory, purposeOf(route), http.body, parts.now())
      if (!admitted.ok) return sendRefusal(reply, parts, http.body, admitted.refusal)
      const { sender, station, message } = admitted.value
      const parsed = request.safeParse(message)
      const answer = parsed.success ? await act(parsed.data, sender, station) : refuse(outcomes.MALFORMED)
      parts.log('answer', {
        route: route.path,
        office: sender.office,
        station: sender.station,
        outcome: answer.ok ? 'ok' : answer.refusal.code,
        ms: parts.now().getTime() - sender.receivedAt.getTime(),
      })
      if (!answer.ok) return sendRefusal(reply, parts, http.body, answer.refusal)
      return sendSigned(reply, parts, sender.nonce, 200, answer.value)
    },
  })
}

/** A refusal to a request that may be too broken to have a nonce. */
export function sendRefusal(reply: FastifyReply, parts: CentreParts, received: unknown, refusal: Refusal) {
  parts.log('refused', { code: refusal.code })
  return sendSigned(reply, parts, nonceOf(received), httpStatus(refusal), { refusal })
}

export function sendSigned(
  reply: FastifyReply,
  parts: CentreParts,
  nonce: string,
  status: number,
  message: unknown,
) {
  const sentAt = parts.now().toISOString()
  return reply.code(status).send(sealReply({ sentAt, inReplyTo: nonce }, message, parts.key))
}

const withNonceSchema = z.object({ nonce: nonceSchema })

export function nonceOf(received: unknown): string {
  const parsed = withNonceSchema.safeParse(received)
  return parsed.success ? parsed.data.nonce : ''
}
