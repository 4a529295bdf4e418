import type { FastifyInstance } from 'fastify'
import { registerRequestSchema } from '../../sync/protocol/messages.ts'
import { routes } from '../../sync/protocol/routes.ts'
import type { OfficeDirectory } from '../office-directory.ts'
import type { CentreParts } from '../parts.ts'
import { registerLawfulMarriage } from '../register-lawful-marriage.ts'
import { signedRoute } from '../signed-route.ts'

/** `POST /v1/marriages`: register a marriage and allot its number. */
export function marriagesRoute(app: FastifyInstance, parts: CentreParts, directory: OfficeDirectory): void {
  signedRoute(app, parts, directory, routes.marriages, registerRequestSchema, (request, sender, station) =>
    registerLawfulMarriage(parts.database, parts.policy, sender, station.capabilities, request),
  )
}
