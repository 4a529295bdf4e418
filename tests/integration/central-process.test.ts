import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { z } from 'zod'
import { createHttpCentre } from '../../sync/http-centre.ts'
import { generateKeyPair, signingAlgorithmSchema } from '../../sync/protocol/signing.ts'
import {
  enrolmentOf,
  inventPerson,
  registration,
  statusRequest,
  testOffice,
} from '../support/centre-office.ts'

const main = fileURLToPath(new URL('../../central/main.ts', import.meta.url))
const folder = mkdtempSync(join(tmpdir(), 'tongban-centre-'))
const office = testOffice('500118')
const married = inventPerson('2')
const readySchema = z.strictObject({
  ready: z.literal(true),
  url: z.url(),
  publicKey: z.string(),
  algorithm: signingAlgorithmSchema,
})

beforeAll(() => {
  writeFileSync(join(folder, 'enrol.json'), JSON.stringify([enrolmentOf(office)]))
  writeFileSync(
    join(folder, 'people.json'),
    JSON.stringify([{ documentNumber: married.documentNumber, status: 'liveMarriage' }]),
  )
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const training = () => [
  ...['--data', join(folder, 'data'), '--training'],
  ...['--enrol', join(folder, 'enrol.json'), '--people', join(folder, 'people.json')],
]
function start(args: readonly string[]): ChildProcess {
  return spawn(process.execPath, [main, ...args], {
    stdio: ['pipe', 'pipe', 'pipe'],
    env: { PATH: process.env.PATH },
  })
}
async function firstLine(child: ChildProcess): Promise<z.infer<typeof readySchema>> {
  if (!child.stdout) throw new Error('the centre has no stdout')
  const [line] = await once(createInterface({ input: child.stdout }), 'line')
  return readySchema.parse(JSON.parse(String(line)))
}
function joinCentre({ url, publicKey, algorithm }: z.infer<typeof readySchema>) {
  const { code, station, key } = office
  return createHttpCentre({ url, office: code, station, key, centreKey: { publicKey, algorithm } })
}

test('an office registers at a centre in a process of its own, which ends with its parent and forgets nothing', async () => {
  const [man, woman] = [inventPerson('1'), inventPerson('2')]
  const first = start(training())
  const ready = await firstLine(first)
  expect(statSync(join(folder, 'data', 'centre-key.json')).mode & 0o777).toBe(0o600)

  const centre = joinCentre(ready)
  expect(await centre.maritalStatus(statusRequest(man, married))).toMatchObject({
    ok: true,
    value: { woman: 'liveMarriage' },
  })
  const registered = await centre.registerMarriage(registration(man, woman, 'case-1'))
  expect(registered).toMatchObject({
    ok: true,
    value: { certificateNumber: expect.stringMatching(/^J500118-\d{4}-000001$/) },
  })
  expect(await centre.registerMarriage(registration(man, married, 'case-2'))).toMatchObject({
    refusal: { code: 'HAS_LIVE_MARRIAGE' },
  })
  centre.close()
  const ended = once(first, 'exit')
  first.stdin?.end()
  expect((await ended)[0]).toBe(0)

  const second = start(training())
  const again = await firstLine(second)
  expect(again.publicKey).toBe(ready.publicKey)
  const later = joinCentre(again)
  expect(await later.registerMarriage(registration(man, woman, 'case-1'))).toEqual(registered)
  const stranger = joinCentre({ ...again, ...generateKeyPair() })
  expect(await stranger.maritalStatus(statusRequest(man, woman))).toMatchObject({
    refusal: { code: 'CENTRE_NOT_TRUSTED' },
  })
  for (const line of [later, stranger]) line.close()
  const stopped = once(second, 'exit')
  second.kill('SIGTERM')
  expect((await stopped)[0]).toBe(0)

  const away = joinCentre(again)
  expect(await away.maritalStatus(statusRequest(man, woman))).toMatchObject({
    refusal: { code: 'CENTRE_UNREACHABLE' },
  })
  away.close()
})

test.each([
  ['nothing said', () => []],
  ['a list that is none', () => ['--data', join(folder, 'other'), '--enrol', join(folder, 'people.json')]],
  [
    'a list that is not there',
    () => ['--data', join(folder, 'other'), '--people', join(folder, 'nowhere.json')],
  ],
  [
    'invented marriages in a real centre',
    () => ['--data', join(folder, 'other'), '--people', join(folder, 'people.json')],
  ],
])('%s ends the start with one sentence and code 2', async (_name, args) => {
  const child = start(args())
  let stderr = ''
  child.stderr?.on('data', (piece) => {
    stderr += String(piece)
  })
  const [code] = await once(child, 'close')
  expect(code).toBe(2)
  expect(stderr.trim().split('\n')).toHaveLength(1)
})
