import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { isBuiltin } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { beforeAll, expect, test } from 'vitest'
import packageJson from '../../package.json' with { type: 'json' }
import { launchCentre } from '../../web/launch-centre.ts'

/** The bundles a packaged program runs: what they import, and that the centre runs from its own. */

const root = fileURLToPath(new URL('../..', import.meta.url))

beforeAll(() => {
  execFileSync(process.execPath, ['scripts/build.ts'], { cwd: root, stdio: 'pipe' })
})

test('the preload is CommonJS and requires Electron and nothing else', () => {
  const text = readFileSync(join(root, 'dist/electron/preload.cjs'), 'utf8')
  expect([...text.matchAll(/\brequire\("([^"]+)"\)/g)].map(([, name]) => name)).toEqual(['electron'])
  expect(text).not.toMatch(/^(import|export) /m)
})

test.each(['dist/electron/main.mjs', 'dist/central/main.mjs'])(
  '%s imports only Node, Electron and packages that are packaged',
  (file) => {
    const text = readFileSync(join(root, file), 'utf8')
    const imported = [...text.matchAll(/^import .*?from "([^"]+)";?$/gm)].map(([, name]) => name ?? '')
    const allowed = new Set(['electron', ...Object.keys(packageJson.dependencies)])
    const packageOf = (name: string) => name.split('/', name.startsWith('@') ? 2 : 1).join('/')
    expect(imported.length).toBeGreaterThan(0)
    expect(imported.filter((name) => !isBuiltin(name) && !allowed.has(packageOf(name)))).toEqual([])
  },
)

test('the centre starts from its bundle, with its migrations and its database, and answers', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'tongban-bundle-'))
  for (const name of ['enrol.json', 'people.json']) writeFileSync(join(folder, name), '[]')
  const centre = await launchCentre(pathToFileURL(join(root, 'dist/central/main.mjs')), [
    '--data',
    join(folder, 'data'),
    '--enrol',
    join(folder, 'enrol.json'),
    '--people',
    join(folder, 'people.json'),
    '--training',
  ])
  expect(JSON.parse(centre.line)).toMatchObject({
    ready: true,
    url: expect.stringMatching(/^http:\/\/127\.0\.0\.1:\d+$/),
  })
  await centre.stop()
})
