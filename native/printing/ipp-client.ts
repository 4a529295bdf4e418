import { decodeResponse, encodeRequest, type IppRequest, type IppResponse } from './ipp-message.ts'

/** What became of one request. Only `unreachable` and `refused` are certain to have had no effect. */
export type IppReply =
  | { readonly kind: 'reply'; readonly response: IppResponse }
  /** No connection: nothing was sent. */
  | { readonly kind: 'unreachable' }
  /** Answered in HTTP, but not by a printer: no such path, no permission. */
  | { readonly kind: 'refused'; readonly httpStatus: number }
  /** Sent, at least in part, and no sound answer came. */
  | { readonly kind: 'noAnswer' }

export interface IppClient {
  readonly call: (request: Omit<IppRequest, 'id'>) => Promise<IppReply>
}

/** A printer that is slower than this to a single request counts as silent. */
const answerWithinMs = 10_000
/** Attributes of a printer take a few kilobytes; nothing sound is larger than this. */
const longestAnswer = 4 * 1024 * 1024

/** IPP over HTTP POST (RFC 8010, 4). `ipp:` is HTTP on port 631, `ipps:` HTTPS. Never throws for the printer's fault. */
export function ippClient(uri: string): IppClient {
  const url = httpAddress(uri)
  let id = 0
  return {
    call: async (request) => {
      id += 1
      try {
        const answer = await fetch(url, {
          method: 'POST',
          headers: { 'content-type': 'application/ipp' },
          body: encodeRequest({ ...request, id }),
          signal: AbortSignal.timeout(answerWithinMs),
          redirect: 'error',
        })
        if (!answer.ok) return { kind: 'refused', httpStatus: answer.status }
        const bytes = new Uint8Array(await answer.arrayBuffer())
        const response = bytes.length > longestAnswer ? null : decodeResponse(bytes)
        return response === null ? { kind: 'noAnswer' } : { kind: 'reply', response }
      } catch (error) {
        return neverConnected(error) ? { kind: 'unreachable' } : { kind: 'noAnswer' }
      }
    },
  }
}

function httpAddress(uri: string): string {
  const { protocol, host, port, hostname, pathname } = new URL(uri)
  const scheme = protocol === 'ipps:' || protocol === 'https:' ? 'https' : 'http'
  const place = port === '' && protocol.startsWith('ipp') ? `${hostname}:631` : host
  return `${scheme}://${place}${pathname}`
}

/** Failures of the connection itself, before a byte of the request left. */
const connectionFailures = [
  'ECONNREFUSED',
  'ENOTFOUND',
  'EAI_AGAIN',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'UND_ERR_CONNECT_TIMEOUT',
]

function neverConnected(error: unknown): boolean {
  const cause = error instanceof Error ? error.cause : null
  const code = cause instanceof Error && 'code' in cause ? cause.code : null
  return typeof code === 'string' && connectionFailures.includes(code)
}
