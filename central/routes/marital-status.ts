import type { FastifyInstance } from 'fastify'
import { statusRequestSchema } from '../../sync/protocol/messages.ts'
import { routes } from '../../sync/protocol/routes.ts'
import { checkMaritalStatus } from '../check-marital-status.ts'
import type { OfficeDirectory } from '../office-directory.ts'
import type { CentreParts } from '../parts.ts'
import { signedRoute } from '../signed-route.ts'

/** `POST /v1/marital-status`: the online check (联网核对) of two people. */
export function maritalStatusRoute(
  app: FastifyInstance,
  parts: CentreParts,
  directory: OfficeDirectory,
): void {
  signedRoute(app, parts, directory, routes.maritalStatus, statusRequestSchema, (request, sender) =>
    checkMaritalStatus(parts.database, parts.policy, sender, request),
  )
}
