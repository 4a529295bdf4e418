import type { ServerResponse } from 'node:http'
import fastifyStatic from '@fastify/static'
import { type FastifyInstance, type FastifyReply, type FastifyRequest, fastify } from 'fastify'
import type { Face } from '../services/face.ts'
import { newEntry } from './entry.ts'
import { openPath, turnAway } from './gate.ts'
import type { ScreenFiles } from './screen-files.ts'
import { securityHeaders } from './security-headers.ts'

/** Loopback only. The office's other machines come in through a door of their own. */
const address = '127.0.0.1'

const callPath = '/api/call'

/** Bytes of one call. The largest are photographs and signatures; a longer call is a mistake or an attack. */
export const bodyLimit = 1024 * 1024

export interface WebHost {
  /** The address to open, good once. */
  readonly url: string
  readonly origin: string
  /** Ends open calls and stops listening. */
  readonly close: () => Promise<void>
}

export interface WebHostOptions {
  readonly face: Pick<Face, 'call'>
  readonly files: ScreenFiles
  /** 0 takes any free port. */
  readonly port: number
}

/**
 * Serves the screens and passes their calls to one face. It decides who may call and knows nothing of what is called.
 *
 * @throws when the port cannot be listened on (in use, or not allowed)
 */
export async function openHost({ face, files, port }: WebHostOptions): Promise<WebHost> {
  const server = fastify({
    bodyLimit,
    forceCloseConnections: true,
    frameworkErrors: (_error, _request, reply) => refuseBadAddress(reply.raw),
  })
  const listeningPort = () => portOf(server)
  const entry = newEntry(listeningPort)
  const gate = { entry, authority: () => `${address}:${listeningPort()}` }

  server.removeContentTypeParser('text/plain')
  await server.register(fastifyStatic, { root: '/', serve: false })
  server.addHook('onRequest', async (request, reply) => {
    reply.headers(securityHeaders)
    const turned = turnAway(request, gate)
    if (turned) return reply.code(turned.status).send(failure(turned.code, turned.message))
  })
  server.setErrorHandler(async (error, _request, reply) => {
    const status = statusOf(error)
    return reply
      .code(status)
      .send(status < 500 ? badRequest : failure('INTERNAL_SERVER_ERROR', 'the host failed'))
  })

  addEntryRoute(server, entry.exchange)
  addFileRoutes(server, files)
  addCallRoute(server, face)

  await server.listen({ host: address, port })
  const origin = `http://${gate.authority()}`
  return { origin, url: `${origin}${openPath}?token=${entry.token}`, close: () => server.close() }
}

function addEntryRoute(server: FastifyInstance, exchange: (token: string) => string | null): void {
  server.get<{ Querystring: { token?: unknown } }>(openPath, async ({ query }, reply) => {
    const cookie = typeof query.token === 'string' ? exchange(query.token) : null
    if (cookie === null) return reply.code(401).type('text/plain; charset=utf-8').send(usedAddress)
    return reply.header('set-cookie', cookie).redirect('/', 303)
  })
}

const usedAddress =
  '这个地址已经用过，或者不完整。请关闭窗口，重新启动程序。\nThis address was used before or is incomplete. Close the window and start the program again.\n'

function addFileRoutes(server: FastifyInstance, files: ScreenFiles): void {
  server.setNotFoundHandler(async (request, reply) => {
    const file = request.method === 'GET' ? files.get(request.url.split('?', 1)[0] ?? '') : undefined
    if (!file) return reply.code(404).send(failure('NOT_FOUND', 'there is nothing at this address'))
    return reply
      .code(200)
      .sendFile(
        file.name,
        file.root,
        file.immutable ? { maxAge: '1y', immutable: true } : { cacheControl: false },
      )
  })
}

function addCallRoute(server: FastifyInstance, face: Pick<Face, 'call'>): void {
  server.post(callPath, async (request: FastifyRequest, reply: FastifyReply) => {
    const left = new AbortController()
    reply.raw.once('close', () => left.abort())
    return face.call(request.body, left.signal)
  })
}

function failure(code: string, message: string) {
  return { ok: false, error: { code, message } } as const
}

const badRequest = failure('BAD_REQUEST', 'the request is malformed')

/** An address that is no address reaches no hook, so it gets the headers here. */
function refuseBadAddress(response: ServerResponse): void {
  response.writeHead(400, { ...securityHeaders, 'content-type': 'application/json; charset=utf-8' })
  response.end(JSON.stringify(badRequest))
}

function statusOf(error: unknown): number {
  const status = error instanceof Error && 'statusCode' in error ? error.statusCode : 500
  return typeof status === 'number' ? status : 500
}

function portOf(server: FastifyInstance): number {
  const bound = server.server.address()
  return bound === null || typeof bound === 'string' ? 0 : bound.port
}
