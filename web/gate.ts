import type { FastifyRequest } from 'fastify'
import type { Entry } from './entry.ts'

/** Why a request goes no further: its HTTP status, the code of the answer and one sentence for the log of a developer. */
export interface Turned {
  readonly status: number
  readonly code: string
  readonly message: string
}

type Check = (request: FastifyRequest, gate: Gate) => Turned | null

export interface Gate {
  readonly entry: Entry
  /** `127.0.0.1:PORT`, the one name this host answers to. */
  readonly authority: () => string
}

export const openPath = '/open'

/** Asked in this order of every request, before its body is read. */
const checks: readonly Check[] = [hostIsOurs, originIsOurs, siteIsOurs, cookieIsOurs, callIsMarked]

export function turnAway(request: FastifyRequest, gate: Gate): Turned | null {
  for (const check of checks) {
    const turned = check(request, gate)
    if (turned) return turned
  }
  return null
}

/** A name that was pointed at this machine from outside (DNS rebinding) arrives with its own Host header. */
function hostIsOurs({ headers }: FastifyRequest, gate: Gate): Turned | null {
  if (headers.host === gate.authority()) return null
  return { status: 421, code: 'WRONG_HOST', message: 'this host answers to its own address only' }
}

/** A page's call always names its origin; a plain page load names none. */
function originIsOurs({ headers, method }: FastifyRequest, gate: Gate): Turned | null {
  const ours = `http://${gate.authority()}`
  if (headers.origin === ours || (headers.origin === undefined && onlyReads(method))) return null
  return { status: 403, code: 'WRONG_ORIGIN', message: 'the call comes from another origin' }
}

/** What the browser itself says about where a request comes from; absent in clients that are no browser. */
function siteIsOurs({ headers }: FastifyRequest): Turned | null {
  const site = headers['sec-fetch-site']
  if (site === undefined || site === 'same-origin' || site === 'none') return null
  return { status: 403, code: 'WRONG_SITE', message: 'the request was made by another site' }
}

function cookieIsOurs({ headers, url }: FastifyRequest, gate: Gate): Turned | null {
  if (url.split('?', 1)[0] === openPath || gate.entry.admits(headers.cookie)) return null
  return { status: 401, code: 'NO_ENTRY', message: 'open the program from its own window' }
}

/** No form and no plain link can set a header of its own. Asked by method: a path may be spelled in many ways. */
function callIsMarked({ headers, method }: FastifyRequest): Turned | null {
  if (onlyReads(method) || headers['x-tongban'] === '1') return null
  return { status: 403, code: 'UNMARKED_CALL', message: 'the header x-tongban is missing' }
}

function onlyReads(method: string): boolean {
  return method === 'GET' || method === 'HEAD'
}
