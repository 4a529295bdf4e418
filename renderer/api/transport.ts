import { z } from 'zod'

/** One call of the API, the same over IPC and over HTTP. */
export interface Call {
  readonly path: string
  readonly type: 'query' | 'mutation'
  readonly input: unknown
}

export const callAnswerSchema = z.discriminatedUnion('ok', [
  z.object({ ok: z.literal(true), data: z.unknown() }),
  z.object({ ok: z.literal(false), error: z.object({ code: z.string(), message: z.string() }) }),
])
export type CallAnswer = z.infer<typeof callAnswerSchema>

export type Transport = (call: Call, signal?: AbortSignal | null) => Promise<CallAnswer>

/** What the desktop shell's preload puts on the window. */
interface ShellBridge {
  readonly call: (call: Call) => Promise<unknown>
}

declare global {
  interface Window {
    readonly tongban?: ShellBridge
  }
}

/** The shell's own wire when the preload put it there, otherwise the loopback host that served this page. */
export function chooseTransport(window: Pick<Window, 'tongban'>, send: typeof fetch): Transport {
  return window.tongban ? shellTransport(window.tongban) : hostTransport(send)
}

function shellTransport(bridge: ShellBridge): Transport {
  return async (call) => {
    try {
      return parseAnswer(await bridge.call(call))
    } catch {
      return hostGone
    }
  }
}

function hostTransport(send: typeof fetch): Transport {
  return async (call, signal) => {
    try {
      const reply = await send('/api/call', {
        method: 'POST',
        credentials: 'same-origin',
        headers: { 'content-type': 'application/json', 'x-tongban': '1' },
        body: JSON.stringify(call),
        signal: signal ?? null,
      })
      if (reply.status === 401) return passExpired
      return parseAnswer(await reply.json())
    } catch {
      // No connection, or an answer that is no JSON: either way the program on this machine did not answer.
      return hostGone
    }
  }
}

function parseAnswer(raw: unknown): CallAnswer {
  const parsed = callAnswerSchema.safeParse(raw)
  return parsed.success ? parsed.data : failure('MALFORMED_ANSWER')
}

function failure(code: string): CallAnswer {
  return { ok: false, error: { code, message: code } }
}

const hostGone = failure('HOST_GONE')
const passExpired = failure('PASS_EXPIRED')
