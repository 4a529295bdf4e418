import { afterEach, describe, expect, test } from 'vitest'
import type { Centre, LineState } from './centre.ts'
import { createHttpCentre } from './http-centre.ts'
import { openRequest, requestEnvelopeSchema, sealReply } from './protocol/envelope.ts'
import { outcomes } from './protocol/outcome.ts'
import { createVerifier, generateKeyPair, keyIdOf } from './protocol/signing.ts'
import type { Timing } from './timing.ts'

const named = (pair = generateKeyPair('ed25519')) => ({ ...pair, keyId: keyIdOf(pair) })
const station = named()
const centreKey = named()
const person = { documentType: 'residentId', documentNumber: '1', name: '张试例' }
const question = { caseId: 'case', man: person, woman: person }
const clear = { man: 'clear', woman: 'clear', checkedAt: '2026-05-20T02:00:00.000Z', receipt: 'C1' }

/** A clock that stands still until it is moved, and timers that fire when it is moved past them. */
function fakeTiming() {
  let now = Date.parse('2026-05-20T02:00:00.000Z')
  const timers = new Map<object, { at: number; callback: () => void }>()
  const timing: Timing = {
    now: () => now,
    after: (ms, callback) => {
      const id = {}
      timers.set(id, { at: now + ms, callback })
      return () => timers.delete(id)
    },
  }
  /** Lets promises settle, then fires what is due, until the time is reached. */
  async function advance(ms: number) {
    const end = now + ms
    for (;;) {
      await settle()
      const [next] = [...timers].filter(([, { at }]) => at <= end).sort(([, a], [, b]) => a.at - b.at)
      if (!next) break
      timers.delete(next[0])
      now = Math.max(now, next[1].at)
      next[1].callback()
    }
    now = end
    await settle()
  }
  return { timing, advance, nowIso: (offset = 0) => new Date(now + offset).toISOString() }
}

async function settle() {
  for (let turn = 0; turn < 5; turn += 1) await new Promise((resolve) => setImmediate(resolve))
}

type Answer = (nonce: string, body: unknown, init: RequestInit) => Response | Promise<Response>

function setUp(answers: { time?: Answer; post?: Answer[] }) {
  const clock = fakeTiming()
  const bodies: unknown[] = []
  const signed =
    (message: unknown, status = 200, key = centreKey, offset = 0) =>
    (nonce: string) =>
      Response.json(sealReply({ sentAt: clock.nowIso(offset), inReplyTo: nonce }, message, key), { status })
  const post = [...(answers.post ?? [])]
  const fetch = async (input: string | URL | Request, init: RequestInit = {}) => {
    // A network never answers within the call that asks.
    await Promise.resolve()
    const url = new URL(String(input))
    if (url.pathname === '/v1/time') {
      return (answers.time ?? signed({ time: clock.nowIso() }))(
        url.searchParams.get('nonce') ?? '',
        null,
        init,
      )
    }
    const envelope = requestEnvelopeSchema.parse(JSON.parse(String(init.body)))
    bodies.push(envelope)
    const next = post.shift()
    if (!next) throw new Error('more requests than the test expects')
    return next(envelope.nonce, envelope, init)
  }
  const centre = createHttpCentre({
    url: 'http://centre.test',
    office: '500118',
    station: '1',
    key: station,
    centreKey,
    fetch,
    timing: clock.timing,
  })
  opened.push(centre)
  return { centre, clock, bodies, signed }
}
const opened: Centre[] = []
afterEach(() => {
  for (const centre of opened.splice(0)) centre.close()
})

const failing =
  (code?: string): Answer =>
  () => {
    throw Object.assign(new TypeError('fetch failed'), code ? { cause: { code } } : {})
  }
const silent: Answer = (_nonce, _body, init) =>
  new Promise((_resolve, reject) => {
    if (init.signal?.aborted) reject(new Error('aborted'))
    init.signal?.addEventListener('abort', () => reject(new Error('aborted')))
  })
const later = (...answers: (() => Answer)[]): Answer[] =>
  answers.map((answer) => (nonce, body, init) => answer()(nonce, body, init))

describe('asking the centre', () => {
  test('a signed answer is the answer, and the request was signed for its address', async () => {
    const { centre, bodies, signed } = setUp({ post: later(() => signed(clear)) })
    expect(await centre.maritalStatus(question)).toEqual({ ok: true, value: clear })
    const verify = createVerifier(station)
    const sent = requestEnvelopeSchema.parse(bodies[0])
    expect(verify && openRequest('POST /v1/marital-status', sent, verify)).toEqual({
      ok: true,
      value: question,
    })
  })

  test('a signed refusal is handed on as it stands', async () => {
    const { centre, signed } = setUp({ post: later(() => signed({ refusal: outcomes.REVOKED_KEY }, 401)) })
    expect(await centre.maritalStatus(question)).toEqual({ ok: false, refusal: outcomes.REVOKED_KEY })
  })

  test('after a lost answer it asks again with the same contents under a fresh nonce', async () => {
    const { centre, clock, bodies, signed } = setUp({
      post: later(
        () => failing('ECONNRESET'),
        () => signed(clear),
      ),
    })
    const asked = centre.maritalStatus(question)
    await clock.advance(500)
    expect((await asked).ok).toBe(true)
    const [first, second] = bodies.map((body) => requestEnvelopeSchema.parse(body))
    expect(second?.body).toBe(first?.body)
    expect(second?.nonce).not.toBe(first?.nonce)
  })

  test.each([
    [
      'nobody listens at the address',
      ['ECONNREFUSED', 'ECONNREFUSED', 'ENOTFOUND'].map(failing),
      'CENTRE_UNREACHABLE',
    ],
    [
      'one sending may have arrived',
      [failing('ECONNREFUSED'), failing('ECONNRESET'), failing('ECONNREFUSED')],
      'CENTRE_TIMEOUT',
    ],
    ['no answer comes in time', [silent, silent, silent], 'CENTRE_TIMEOUT'],
    [
      'a gateway answers for it',
      [502, 503, 504].map((status) => () => new Response('<html>', { status })),
      'CENTRE_FAULT',
    ],
    ['a captive portal answers', [() => new Response('<html>sign in</html>')], 'CENTRE_NOT_TRUSTED'],
    ['the body is cut off', [0, 0, 0].map(() => () => cutOff()), 'CENTRE_TIMEOUT'],
  ])('when %s', async (_name, post, code) => {
    const { centre, clock } = setUp({ post })
    const asked = centre.maritalStatus(question)
    await clock.advance(60_000)
    expect(await asked).toMatchObject({ ok: false, refusal: { code } })
  })

  test('an answer signed by another key, or given to another request, is not believed', async () => {
    const forged = setUp({ post: later(() => forged.signed(clear, 200, named())) })
    expect(await forged.centre.maritalStatus(question)).toMatchObject({
      refusal: { code: 'CENTRE_NOT_TRUSTED' },
    })
    const replayed = setUp({ post: [() => replayed.signed(clear)('nonce-of-yesterday')] })
    expect(await replayed.centre.maritalStatus(question)).toMatchObject({
      refusal: { code: 'CENTRE_NOT_TRUSTED' },
    })
  })

  test('with a wrong clock it learns the time from the refusal and is heard at the second try', async () => {
    const day = 86_400_000
    const { centre, bodies, clock, signed } = setUp({
      time: failing('ECONNREFUSED'),
      post: later(
        () => signed({ refusal: outcomes.STALE }, 401, centreKey, day),
        () => signed(clear, 200, centreKey, day),
      ),
    })
    expect((await centre.maritalStatus(question)).ok).toBe(true)
    expect(requestEnvelopeSchema.parse(bodies[1]).sentAt).toBe(clock.nowIso(day))
    expect(centre.line().clockOffsetMs).toBe(day)
  })

  test('closing ends what still waits', async () => {
    const { centre } = setUp({ post: [silent] })
    const asked = centre.maritalStatus(question)
    centre.close()
    expect(await asked).toMatchObject({ ok: false, refusal: { code: 'CENTRE_TIMEOUT' } })
  })
})

describe('the state of the line', () => {
  test('is unknown at first, online with the first heartbeat, offline since the first that failed', async () => {
    let up = true
    const room = setUp({
      time: (nonce, body, init) =>
        (up ? room.signed({ time: room.clock.nowIso() }) : failing('ECONNREFUSED'))(nonce, body, init),
    })
    const seen: LineState['kind'][] = [room.centre.line().kind]
    room.centre.onLine((line) => seen.push(line.kind))
    await room.clock.advance(0)
    up = false
    await room.clock.advance(15_000)
    const brokeAt = room.centre.line().since
    await room.clock.advance(60_000)
    expect(room.centre.line()).toEqual({ kind: 'offline', since: brokeAt, clockOffsetMs: 0 })
    up = true
    await room.clock.advance(5_000)
    expect(seen).toEqual(['unknown', 'online', 'offline', 'online'])
  })

  test('tells the offset of the clock, and tells again only when it jumps', async () => {
    let offset = 3_600_000
    const room = setUp({
      time: (nonce) => room.signed({ time: room.clock.nowIso() }, 200, centreKey, offset)(nonce),
    })
    const offsets: (number | null)[] = []
    room.centre.onLine((line) => offsets.push(line.clockOffsetMs))
    await room.clock.advance(0)
    offset += 999
    await room.clock.advance(15_000)
    offset += 999
    await room.clock.advance(15_000)
    expect(offsets).toEqual([3_600_000, 3_601_998])
  })

  test('a listener that left hears no more, and nothing beats after closing', async () => {
    let beats = 0
    const room = setUp({
      time: (nonce) => {
        beats += 1
        return room.signed({ time: room.clock.nowIso() })(nonce)
      },
    })
    const heard: string[] = []
    const leave = room.centre.onLine((line) => heard.push(line.kind))
    leave()
    await room.clock.advance(0)
    room.centre.close()
    await room.clock.advance(120_000)
    expect(heard).toEqual([])
    expect(beats).toBe(1)
  })
})

/** An answer whose connection breaks in the middle of the body. */
function cutOff(): Response {
  const stream = new ReadableStream({
    start: (controller) => {
      controller.enqueue(new TextEncoder().encode('{"keyId":'))
      controller.error(new TypeError('terminated'))
    },
  })
  return new Response(stream)
}
