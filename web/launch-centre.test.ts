import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { expect, test } from 'vitest'
import { launchCentre } from './launch-centre.ts'

const folder = mkdtempSync(join(tmpdir(), 'tongban-centre-'))

function script(name: string, text: string): URL {
  const file = join(folder, name)
  writeFileSync(file, text)
  return pathToFileURL(file)
}

test('the first line the centre prints is the answer, however much follows', async () => {
  const url = script(
    'talks.mjs',
    `console.log(process.argv[2]); for (let i = 0; i < 20000; i++) console.log('log line ' + i); setInterval(() => {}, 1000)`,
  )
  const centre = await launchCentre(url, ['{"ready":true}'])
  expect(centre.line).toBe('{"ready":true}')
  await centre.stop()
})

test('stopping asks the centre to end, waits for it, and may be asked twice', async () => {
  const url = script(
    'ends.mjs',
    `process.on('SIGTERM', () => process.exit(0)); console.log(process.pid); setInterval(() => {}, 1000)`,
  )
  const centre = await launchCentre(url, [])
  await centre.stop()
  await centre.stop()
  expect(() => process.kill(Number(centre.line), 0)).toThrow('ESRCH')
})

test('a centre that ends before it is ready is an error that says so', async () => {
  await expect(launchCentre(script('dies.mjs', 'process.exit(3)'), [])).rejects.toThrow(
    'ended before it was ready (exit code 3)',
  )
})

test('the centre sees its host go: standard input is a pipe that closes with it', async () => {
  const url = script(
    'watches.mjs',
    `import { fstatSync } from 'node:fs'; const s = fstatSync(0); console.log(s.isFIFO() || s.isSocket()); setInterval(() => {}, 1000)`,
  )
  const centre = await launchCentre(url, [])
  expect(centre.line).toBe('true')
  await centre.stop()
})
