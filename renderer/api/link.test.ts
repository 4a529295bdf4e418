import { createTRPCClient } from '@trpc/client'
import { expect, test } from 'vitest'
import type { AppRouter } from '../../services/router.ts'
import { codeOf, transportLink } from './link.ts'
import { type Call, chooseTransport } from './transport.ts'

type Send = typeof fetch
const answering =
  (body: unknown, status = 200): Send =>
  async () =>
    new Response(JSON.stringify(body), { status })

function clientOver(transport: ReturnType<typeof chooseTransport>) {
  return createTRPCClient<AppRouter>({ links: [transportLink<AppRouter>(transport)] })
}

async function failureOf(call: Promise<unknown>): Promise<string> {
  return call.then(() => 'no failure', codeOf)
}

test('a call goes to the host as path, type and input, marked as the program’s own', async () => {
  const seen: { url: string; options: RequestInit | undefined }[] = []
  const send: Send = async (url, options) => {
    seen.push({ url: String(url), options })
    return new Response(
      JSON.stringify({ ok: true, data: { state: 'none', staff: null, idleLockSeconds: 300 } }),
    )
  }
  const session = await clientOver(chooseTransport({}, send)).session.current.query()

  expect(session.state).toBe('none')
  expect(seen[0]?.url).toBe('/api/call')
  expect(seen[0]?.options).toMatchObject({
    method: 'POST',
    credentials: 'same-origin',
    headers: { 'x-tongban': '1' },
  })
  expect(JSON.parse(String(seen[0]?.options?.body))).toEqual({ path: 'session.current', type: 'query' })
})

test('inside the shell the call takes the shell’s wire and touches no network', async () => {
  const calls: Call[] = []
  const bridge = {
    call: async (call: Call) => {
      calls.push(call)
      return { ok: true, data: null }
    },
  }
  const noNetwork: Send = async () => {
    throw new Error('the network was used')
  }
  await clientOver(chooseTransport({ tongban: bridge }, noNetwork)).session.touch.mutate()
  expect(calls).toEqual([{ path: 'session.touch', type: 'mutation', input: undefined }])
})

test('the code of a refused call reaches the screen', async () => {
  const answer = { ok: false, error: { code: 'FORBIDDEN', message: 'LOCKED' } }
  expect(await failureOf(clientOver(chooseTransport({}, answering(answer))).session.current.query())).toBe(
    'FORBIDDEN',
  )
})

test('401 means that this window’s pass has expired, whatever the body says', async () => {
  expect(await failureOf(clientOver(chooseTransport({}, answering({}, 401))).session.current.query())).toBe(
    'PASS_EXPIRED',
  )
})

test('no connection, or a page of HTML instead of an answer, means that the program is gone', async () => {
  const refused: Send = async () => {
    throw new TypeError('Failed to fetch')
  }
  const html: Send = async () => new Response('<html>')
  for (const send of [refused, html]) {
    expect(await failureOf(clientOver(chooseTransport({}, send)).session.current.query())).toBe('HOST_GONE')
  }
})

test('an answer of another shape is not taken for data', async () => {
  const answer = answering({ result: 'yes' })
  expect(await failureOf(clientOver(chooseTransport({}, answer)).session.current.query())).toBe(
    'MALFORMED_ANSWER',
  )
})

test('an error of the screen itself is not dressed up as one of the API', () => {
  expect(codeOf(new Error('x'))).toBe('BROKEN')
})
