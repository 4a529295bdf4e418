import type { FastifyInstance } from 'fastify'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { z } from 'zod'
import type { Database } from '../../central/database.ts'
import { openEmbedded } from '../../central/embedded-database.ts'
import { enrol } from '../../central/enrolment.ts'
import { migrate } from '../../central/migrate.ts'
import { sweepNonces } from '../../central/nonce-sweep.ts'
import { recordPeople } from '../../central/people.ts'
import { requestWindowMs, trainingPolicy } from '../../central/policy.ts'
import { openPostgres } from '../../central/postgres-database.ts'
import { buildServer } from '../../central/server.ts'
import type { Party } from '../../domain/marriage/party.ts'
import { checkCharacter } from '../../standards/id-number.ts'
import {
  openReply,
  type RequestEnvelope,
  replyEnvelopeSchema,
  sealRequest,
} from '../../sync/protocol/envelope.ts'
import { refusalReplySchema, registerReplySchema, statusReplySchema } from '../../sync/protocol/messages.ts'
import { purposeOf, type Route, routes } from '../../sync/protocol/routes.ts'
import { createVerifier, generateKeyPair, keyIdOf } from '../../sync/protocol/signing.ts'
import {
  enrolmentOf,
  inventPerson,
  registration,
  statusRequest,
  type TestOffice,
  testOffice,
} from '../support/centre-office.ts'
import { startPostgres } from '../support/postgres.ts'

const pair = generateKeyPair()
const centreKey = { ...pair, keyId: keyIdOf(pair) }
const verifyCentre = createVerifier(centreKey)

const databases: Record<string, () => Promise<{ database: Database; stop: () => Promise<void> }>> = {
  PGlite: async () => {
    const database = await openEmbedded(null)
    return { database, stop: database.close }
  },
  PostgreSQL: async () => {
    const server = await startPostgres()
    const database = openPostgres(server.url, () => undefined)
    return {
      database,
      stop: async () => {
        await database.close()
        await server.stop()
      },
    }
  },
}

describe.each(Object.keys(databases))('the centre on %s', (kind) => {
  let database: Database
  let stop: () => Promise<void>
  let app: FastifyInstance
  let now = new Date('2026-05-20T02:00:00.000Z')
  let nonces = 0
  const chongqing = testOffice('500118')
  const hangzhou = testOffice('330106', 'ed25519')

  beforeAll(async () => {
    const opened = await databases[kind]?.()
    if (!opened) throw new Error(`no database ${kind}`)
    database = opened.database
    stop = opened.stop
    await migrate(database)
    await enrol(database, [enrolmentOf(chongqing), enrolmentOf(hangzhou)], now)
    const parts = { database, key: centreKey, policy: trainingPolicy, now: () => now, log: () => undefined }
    app = buildServer(parts)
    await app.ready()
  })
  afterAll(async () => {
    await app?.close()
    await stop?.()
  })

  function seal(office: TestOffice, route: Route, message: unknown, sentAt = now) {
    nonces += 1
    const header = {
      office: office.code,
      station: office.station,
      sentAt: sentAt.toISOString(),
      nonce: `test-nonce-${String(nonces).padStart(8, '0')}`,
    }
    return sealRequest(purposeOf(route), header, message, office.key)
  }

  /** Posts an envelope and opens the signed answer: the refusal's code, or the answer itself. */
  async function post(
    route: Route,
    envelope: RequestEnvelope,
  ): Promise<{ status: number; message: unknown; code: string | null }> {
    const response = await app.inject({ method: route.method, url: route.path, payload: envelope })
    if (!verifyCentre) throw new Error('the centre has no key')
    const opened = openReply(replyEnvelopeSchema.parse(response.json()), envelope.nonce, verifyCentre)
    if (!opened.ok) throw new Error('the answer is not signed by the centre')
    const refused = refusalReplySchema.safeParse(opened.value)
    return {
      status: response.statusCode,
      message: opened.value,
      code: refused.success ? refused.data.refusal.code : null,
    }
  }
  const register = (office: TestOffice, man: Party, woman: Party, key: string) =>
    post(routes.marriages, seal(office, routes.marriages, registration(man, woman, key)))
  const check = (office: TestOffice, man: Party, woman: Party) =>
    post(routes.maritalStatus, seal(office, routes.maritalStatus, statusRequest(man, woman)))
  const count = async (sql: string) => {
    const [row] = await database.query(z.object({ n: z.int() }), sql)
    return row?.n ?? -1
  }
  const lastNumber = async (office: string) =>
    count(`select coalesce(max(last), 0) as n from certificate_counter where office = '${office}'`)

  test('two unmarried people are clear; registered, they have a live marriage', async () => {
    const [man, woman] = [inventPerson('1'), inventPerson('2')]
    const before = await check(chongqing, man, woman)
    expect(statusReplySchema.parse(before.message)).toMatchObject({
      man: 'clear',
      woman: 'clear',
      checkedAt: now.toISOString(),
    })

    const registered = registerReplySchema.parse((await register(chongqing, man, woman, 'first')).message)
    expect(registered.certificateNumber).toMatch(/^J500118-2026-\d{6}$/)
    expect(registered.registeredOn).toBe('2026-05-20')

    const after = await check(hangzhou, man, woman)
    expect(statusReplySchema.parse(after.message)).toMatchObject({
      man: 'liveMarriage',
      woman: 'liveMarriage',
    })
  })

  test('the registration date and the year of the number are those of China, not of Greenwich', async () => {
    const before = now
    now = new Date('2026-12-31T16:00:00.000Z')
    const { message } = await register(hangzhou, inventPerson('1'), inventPerson('2'), 'new-year')
    now = before
    expect(message).toMatchObject({ certificateNumber: 'J330106-2027-000001', registeredOn: '2027-01-01' })
  })

  test('every answer names the reason, the article and the other office when one of the two is married', async () => {
    const [man, woman, other] = [inventPerson('1'), inventPerson('2'), inventPerson('2')]
    await register(chongqing, man, woman, 'married')
    const second = await register(hangzhou, man, other, 'bigamy')
    expect(second).toMatchObject({ status: 409, code: 'HAS_LIVE_MARRIAGE' })
    const { refusal } = refusalReplySchema.parse(second.message)
    expect(refusal.basis).toContain('第1042条')
    expect(refusal.sentence.zh).toContain('男方')
    expect(refusal.sentence.zh).toContain('样例500118婚姻登记处')
  })

  test('a first-generation number of 15 digits is the same person', async () => {
    const [man, woman, other] = [inventPerson('1'), inventPerson('2'), inventPerson('2')]
    await register(chongqing, man, woman, 'eighteen')
    const number15 = man.documentNumber.slice(0, 6) + man.documentNumber.slice(8, 17)
    const again = await check(chongqing, { ...man, documentNumber: number15 }, other)
    expect(statusReplySchema.parse(again.message).man).toBe('liveMarriage')
  })

  test('known people: married elsewhere, on no register, under another name', async () => {
    const [married, unknown, renamed, partner] = [
      inventPerson('2'),
      inventPerson('2'),
      inventPerson('2'),
      inventPerson('1'),
    ]
    await recordPeople(
      database,
      [
        { documentNumber: married.documentNumber, status: 'liveMarriage' },
        { documentNumber: unknown.documentNumber, status: 'notFound' },
        { documentNumber: renamed.documentNumber, name: '王另名', status: 'clear' },
      ],
      now,
    )
    expect((await register(chongqing, partner, married, 'known-1')).code).toBe('HAS_LIVE_MARRIAGE')
    expect((await register(chongqing, partner, unknown, 'known-2')).code).toBe('PERSON_NOT_FOUND')
    expect((await register(chongqing, partner, renamed, 'known-3')).code).toBe('RECORD_CONFLICT')
  })

  test('the centre checks the age on its own date, whatever the office thought', async () => {
    const boy = { ...inventPerson('1'), birthDate: '2004-05-21', documentNumber: numberOfYoungMan() }
    const refused = await register(chongqing, boy, inventPerson('2'), 'young')
    expect(refused.status).toBe(422)
    expect(refusalReplySchema.parse(refused.message).refusal.basis).toContain('1047')
  })

  test('the same command sent again gets the first answer, also a day later when the rules would refuse it', async () => {
    const [man, woman] = [{ ...inventPerson('1'), documentValidTo: '2026-05-20' }, inventPerson('2')]
    const first = await register(chongqing, man, woman, 'again')
    expect(first.code).toBeNull()
    const before = now
    now = new Date('2026-05-22T02:00:00.000Z')
    const second = await register(chongqing, man, woman, 'again')
    now = before
    expect(second.message).toEqual(first.message)
  })

  test('the same key with other contents is refused and the first marriage stays', async () => {
    const [man, woman] = [inventPerson('1'), inventPerson('2')]
    await register(chongqing, man, woman, 'mismatch')
    expect((await register(chongqing, man, inventPerson('2'), 'mismatch')).code).toBe('IDEMPOTENCY_MISMATCH')
  })

  test('a refused command binds nothing: corrected, it registers under the same key', async () => {
    const [man, woman] = [inventPerson('1'), inventPerson('2')]
    await register(chongqing, man, woman, 'taken')
    const single = inventPerson('1')
    expect((await register(chongqing, man, inventPerson('2'), 'corrected')).code).toBe('HAS_LIVE_MARRIAGE')
    expect((await register(chongqing, single, inventPerson('2'), 'corrected')).code).toBeNull()
  })

  test('one command sent 50 times at once has one effect and one answer', async () => {
    const [man, woman] = [inventPerson('1'), inventPerson('2')]
    const before = await lastNumber('500118')
    const answers = await Promise.all(
      Array.from({ length: 50 }, () => register(chongqing, man, woman, 'fifty')),
    )
    const numbers = new Set(
      answers.map((answer) => registerReplySchema.parse(answer.message).certificateNumber),
    )
    expect(numbers.size).toBe(1)
    expect(await lastNumber('500118')).toBe(before + 1)
  })

  test('20 registrations at once, some refused, leave numbers without a gap', async () => {
    const taken = inventPerson('1')
    await register(chongqing, taken, inventPerson('2'), 'gapless-taken')
    const before = await lastNumber('500118')
    const answers = await Promise.all(
      Array.from({ length: 20 }, (_, index) =>
        register(
          chongqing,
          index % 3 === 0 ? taken : inventPerson('1'),
          inventPerson('2'),
          `gapless-${index}`,
        ),
      ),
    )
    const numbers = answers
      .filter((answer) => answer.code === null)
      .map((answer) => Number(registerReplySchema.parse(answer.message).certificateNumber.slice(-6)))
      .sort((a, b) => a - b)
    expect(answers.filter((answer) => answer.code === 'HAS_LIVE_MARRIAGE')).toHaveLength(7)
    expect(numbers).toEqual(Array.from({ length: 13 }, (_, index) => before + 1 + index))
  })

  test('two offices race to register one person with different partners, 50 times: exactly one wins', async () => {
    for (let round = 0; round < 50; round += 1) {
      const man = inventPerson('1')
      const answers = await Promise.all([
        register(chongqing, man, inventPerson('2'), `race-${round}`),
        register(hangzhou, man, inventPerson('2'), `race-${round}`),
      ])
      const winners = answers.filter((answer) => answer.code === null)
      const losers = answers.filter((answer) => answer.code !== null)
      expect(winners).toHaveLength(1)
      expect(losers.map((loser) => loser.code)).toEqual(['HAS_LIVE_MARRIAGE'])
      expect(JSON.stringify(losers[0]?.message)).toContain('登记机关')
    }
  })

  test('two couples that exchange partners at the same moment do not wait for each other in a circle', async () => {
    for (let round = 0; round < 20; round += 1) {
      const [a, b, c, d] = [inventPerson('1'), inventPerson('1'), inventPerson('2'), inventPerson('2')]
      const answers = await Promise.all([
        register(chongqing, a, c, `swap-${round}-1`),
        register(hangzhou, b, c, `swap-${round}-2`),
        register(chongqing, b, d, `swap-${round}-3`),
        register(hangzhou, a, d, `swap-${round}-4`),
      ])
      expect(answers.every((answer) => answer.code === null || answer.code === 'HAS_LIVE_MARRIAGE')).toBe(
        true,
      )
    }
  })

  test('all of it together: numbers run from 1 without a gap, each marriage has two spouses and one event', async () => {
    const gaps = await count(`
      select count(*)::int as n from certificate_counter
      where last <> (select count(*) from marriage where cert_no like 'J' || office || '-' || year || '-%')`)
    expect(gaps).toBe(0)
    const registered = await count(`select count(*)::int as n from marriage where data_source = 'registered'`)
    expect(registered).toBeGreaterThan(60)
    expect(
      await count(
        `select count(*)::int as n from live_spouse join marriage on id = marriage_id where data_source = 'registered'`,
      ),
    ).toBe(2 * registered)
    expect(await count(`select count(*)::int as n from central_event where kind = 'marriage.register'`)).toBe(
      registered,
    )
    expect(await count('select count(*)::int as n from idempotency')).toBe(registered)
  })

  test('what is recorded as done cannot be changed or removed', async () => {
    await expect(database.query(z.unknown(), `update central_event set kind = 'other'`)).rejects.toThrow(
      'append only',
    )
    await expect(database.query(z.unknown(), 'delete from central_event')).rejects.toThrow('append only')
    await expect(database.query(z.unknown(), 'truncate central_event')).rejects.toThrow('append only')
  })

  describe('a request that is not what it says', () => {
    const message = () => statusRequest(inventPerson('1'), inventPerson('2'))
    const send = async (envelope: RequestEnvelope) => (await post(routes.maritalStatus, envelope)).code

    test('is refused when it comes twice', async () => {
      const envelope = seal(chongqing, routes.maritalStatus, message())
      expect(await send(envelope)).toBeNull()
      expect(await send(envelope)).toBe('REPLAYED')
    })
    test('is refused with one byte changed in any field', async () => {
      const envelope = seal(chongqing, routes.maritalStatus, message())
      expect(await send({ ...envelope, body: envelope.body.replace('case', 'cafe') })).toBe('BAD_SIGNATURE')
      expect(await send({ ...envelope, nonce: 'another-nonce-0001' })).toBe('BAD_SIGNATURE')
      expect(await send({ ...envelope, sentAt: new Date(now.getTime() + 1).toISOString() })).toBe(
        'BAD_SIGNATURE',
      )
      expect(await send({ ...envelope, signature: '0'.repeat(128) })).toBe('BAD_SIGNATURE')
    })
    test('is refused when it was signed for another address', async () => {
      expect(await send(seal(chongqing, routes.marriages, message()))).toBe('BAD_SIGNATURE')
    })
    test('is refused when another office signed it', async () => {
      const forged = testOffice('500118')
      const withKnownId = { ...forged, key: { ...forged.key, keyId: chongqing.key.keyId } }
      expect(await send(seal(withKnownId, routes.maritalStatus, message()))).toBe('BAD_SIGNATURE')
      expect(await send(seal({ ...hangzhou, code: '500118' }, routes.maritalStatus, message()))).toBe(
        'UNKNOWN_KEY',
      )
    })
    test('is refused from an office or key nobody enrolled', async () => {
      expect(await send(seal(testOffice('110105'), routes.maritalStatus, message()))).toBe('UNKNOWN_OFFICE')
      expect(await send(seal(testOffice('500118'), routes.maritalStatus, message()))).toBe('UNKNOWN_KEY')
    })
    test('is refused once its key is revoked, at once and for ever', async () => {
      const short = testOffice('500119')
      await enrol(database, [enrolmentOf(short)], now)
      expect(await send(seal(short, routes.maritalStatus, message()))).toBeNull()
      await enrol(database, [{ ...enrolmentOf(short), revoked: true }], now)
      expect(await send(seal(short, routes.maritalStatus, message()))).toBe('REVOKED_KEY')
      await enrol(database, [enrolmentOf(short)], now)
      expect(await send(seal(short, routes.maritalStatus, message()))).toBe('REVOKED_KEY')
    })
    test('is stale one millisecond beyond the window, either way', async () => {
      const at = (offset: number) =>
        seal(chongqing, routes.maritalStatus, message(), new Date(now.getTime() + offset))
      expect(await send(at(-requestWindowMs))).toBeNull()
      expect(await send(at(-requestWindowMs - 1))).toBe('STALE')
      expect(await send(at(requestWindowMs + 1))).toBe('STALE')
    })
    test('is malformed with a body of another shape, with a NUL, or with no envelope at all', async () => {
      expect(await send(seal(chongqing, routes.maritalStatus, { caseId: 1 }))).toBe('MALFORMED')
      expect(await send(seal(chongqing, routes.maritalStatus, { ...message(), caseId: 'a\u0000b' }))).toBe(
        'MALFORMED',
      )
      const responses = await Promise.all([
        app.inject({
          method: 'POST',
          url: routes.marriages.path,
          payload: '{',
          headers: { 'content-type': 'application/json' },
        }),
        app.inject({ method: 'POST', url: routes.marriages.path, payload: { body: 'x'.repeat(70_000) } }),
        app.inject({ method: 'POST', url: routes.marriages.path, payload: [] }),
      ])
      for (const response of responses) {
        expect(response.statusCode).toBe(400)
        expect(response.body).toContain('MALFORMED')
      }
    })
  })

  test('a known key id never gets another public key', async () => {
    const other = { ...enrolmentOf(chongqing), publicKey: testOffice('500118').key.publicKey }
    await expect(enrol(database, [other], now)).rejects.toThrow('another public key')
  })

  test('nonces are forgotten only when their requests are stale', async () => {
    expect(await sweepNonces(database, now)).toBe(0)
    expect(await sweepNonces(database, new Date(now.getTime() + 366 * 86_400_000))).toBeGreaterThan(100)
  })

  test('a second start applies nothing, and a schema from a newer centre is not touched', async () => {
    expect(await migrate(database)).toEqual([])
    await database.query(
      z.unknown(),
      `insert into schema_migration (number, name) values (999, 'from the future')`,
    )
    await expect(migrate(database)).rejects.toThrow('newer centre')
    await database.query(z.unknown(), 'delete from schema_migration where number = 999')
  })
})

/** A valid number of a man who is not yet 22 on the day of these tests. */
function numberOfYoungMan(): string {
  const first17 = '50011820040521001'
  return first17 + checkCharacter(first17)
}
