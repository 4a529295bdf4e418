import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { z } from 'zod'
import { appRouter } from '../../services/router.ts'
import { type OfficeRuntime, startOffice } from '../../services/runtime.ts'
import { openHost, type WebHost } from '../../web/host.ts'

/** Every procedure of the router, called through the web host over a real training office with nobody logged in. */

/** What may be called before a login, each with its reason. Whatever is not here must be refused. */
const open: Readonly<Record<string, string>> = {
  'session.current': 'the screens ask who is there',
  'session.login': 'the login itself',
  'session.lock': 'locking a window is always allowed',
  'session.unlock': 'asks for the passphrase of who locked it',
  'session.logout': 'leaving is always allowed',
  'live.next': 'devices and the line are seen on the login page',
  'office.profile': 'the login page shows the name of the office',
  'office.initialise': 'the first-run wizard; refuses in an office that is set up',
}

const procedureSchema = z.object({ _def: z.object({ type: z.enum(['query', 'mutation', 'subscription']) }) })
const procedures = Object.entries(appRouter._def.procedures).map(([path, procedure]) => ({
  path,
  // tRPC's procedures are functions that carry their definition.
  type: procedureSchema.parse({ _def: Reflect.get(procedure, '_def') })._def.type,
}))

let office: OfficeRuntime
let host: WebHost
let cookie: string

beforeAll(async () => {
  const started = await startOffice({
    directory: join(mkdtempSync(join(tmpdir(), 'tongban-procedures-')), 'training'),
    training: true,
    fontsDirectory: null,
    log: () => undefined,
    // The centre plays no part here; an office runs without it.
    launchCentre: () => Promise.reject(new Error('no centre in this test')),
  })
  if (!started.ok) throw new Error(started.refusal.sentence.en)
  office = started.value
  host = await openHost({ face: office.openFace(), files: new Map(), port: 0 })
  cookie = (await fetch(host.url, { redirect: 'manual' })).headers.get('set-cookie')?.split(';', 1)[0] ?? ''
})

afterAll(async () => {
  await host.close()
  await office.close()
})

async function call(request: unknown): Promise<unknown> {
  const headers = { cookie, origin: host.origin, 'content-type': 'application/json', 'x-tongban': '1' }
  return (
    await fetch(`${host.origin}/api/call`, { method: 'POST', headers, body: JSON.stringify(request) })
  ).json()
}

const guarded = procedures.filter(({ path }) => !(path in open))

test('the list of open procedures names only procedures there are', () => {
  const paths = procedures.map(({ path }) => path)
  expect(Object.keys(open).filter((path) => !paths.includes(path))).toEqual([])
  expect(guarded.length).toBeGreaterThan(10)
})

test.each(guarded)('without a login $path is refused before its input is read', async ({ path, type }) => {
  for (const input of [undefined, null, {}, { caseId: 'x' }, [], 'x'.repeat(1000)]) {
    expect(await call({ path, type, input })).toMatchObject({ ok: false, error: { code: 'UNAUTHORIZED' } })
  }
})

test('the wizard does not set up an office a second time', async () => {
  const input = {
    code: '110105',
    name: '朝阳区婚姻登记处',
    capabilities: ['mainland'],
    window: '1',
    administrator: { staffNumber: 'x1', name: '李四', passphrase: 'a passphrase of theirs' },
  }
  expect(await call({ path: 'office.initialise', type: 'mutation', input })).toMatchObject({
    ok: true,
    data: { ok: false },
  })
})

test.each([
  ['an unknown path', { path: 'office.destroy', type: 'mutation' }, 'NOT_FOUND'],
  ['a path into the prototype', { path: 'constructor', type: 'query' }, 'NOT_FOUND'],
  ['a path into __proto__', { path: '__proto__.toString', type: 'query' }, 'NOT_FOUND'],
  ['a question asked as a change', { path: 'office.profile', type: 'mutation' }, 'NOT_FOUND'],
  ['a change asked as a question', { path: 'session.login', type: 'query' }, 'NOT_FOUND'],
  ['a subscription', { path: 'office.profile', type: 'subscription' }, 'BAD_REQUEST'],
  ['a field too many', { path: 'office.profile', type: 'query', admin: true }, 'BAD_REQUEST'],
  ['a path that is no text', { path: ['office.profile'], type: 'query' }, 'BAD_REQUEST'],
  ['a path without end', { path: 'a'.repeat(5000), type: 'query' }, 'BAD_REQUEST'],
  ['a list', [], 'BAD_REQUEST'],
  ['nothing', null, 'BAD_REQUEST'],
])('%s is refused', async (_name, request, code) => {
  const answer = await call(request)
  expect(answer).toMatchObject({ ok: false, error: { code } })
  expect(JSON.stringify(answer)).not.toMatch(/\.ts:\d|node_modules/)
})
