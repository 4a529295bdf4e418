import { existsSync, globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { FuseV1Options } from '@electron/fuses'
import { Ajv } from 'ajv'
import { expect, test } from 'vitest'
import { parse } from 'yaml'
import { z } from 'zod'

/** electron-builder.yml against electron-builder's own schema, and against what the program needs in its package. */

const root = fileURLToPath(new URL('../..', import.meta.url))
const text = readFileSync(join(root, 'electron-builder.yml'), 'utf8')
const configuration: unknown = parse(text)
const target = z.array(z.object({ target: z.string(), arch: z.array(z.string()) }))
const read = z
  .object({
    electronFuses: z.record(z.string(), z.boolean()),
    files: z.array(z.string()),
    extraResources: z.array(z.object({ from: z.string() })),
    asar: z.boolean(),
    asarUnpack: z.array(z.string()),
    npmRebuild: z.boolean(),
    linux: z.object({ target }),
    win: z.object({ target }),
    nsis: z.object({ deleteAppDataOnUninstall: z.boolean() }),
    deb: z.object({ depends: z.array(z.string()) }),
  })
  .parse(configuration)

const schema = z
  .record(z.string(), z.unknown())
  .parse(JSON.parse(readFileSync(join(root, 'node_modules/app-builder-lib/scheme.json'), 'utf8')))

function faultsOf(candidate: unknown): string[] {
  const validate = new Ajv({ strict: false, allErrors: false }).compile(schema)
  return validate(candidate)
    ? []
    : (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`)
}

test("the configuration satisfies electron-builder's schema", () => {
  expect(faultsOf(configuration)).toEqual([])
})

test('the schema would refuse a word electron-builder does not know', () => {
  expect(
    faultsOf({ ...z.record(z.string(), z.unknown()).parse(configuration), electronFuse: {} }),
  ).not.toEqual([])
})

test('Linux gets deb and AppImage for both architectures, Windows an installer that leaves the records', () => {
  expect(read.linux.target).toEqual([
    { target: 'deb', arch: ['x64', 'arm64'] },
    { target: 'AppImage', arch: ['x64', 'arm64'] },
  ])
  expect(read.win.target).toEqual([{ target: 'nsis', arch: ['x64'] }])
  expect(read.nsis.deleteAppDataOnUninstall).toBe(false)
})

const fuses: Record<Exclude<keyof typeof FuseV1Options, number>, boolean> = {
  RunAsNode: false,
  EnableCookieEncryption: true,
  EnableNodeOptionsEnvironmentVariable: false,
  EnableNodeCliInspectArguments: false,
  EnableEmbeddedAsarIntegrityValidation: true,
  OnlyLoadAppFromAsar: true,
  LoadBrowserProcessSpecificV8Snapshot: false,
  GrantFileProtocolExtraPrivileges: false,
}

test('every fuse Electron knows is decided, and decided for safety', () => {
  const known = Object.values(FuseV1Options).filter((name) => typeof name === 'string')
  expect(Object.keys(fuses).sort()).toEqual(known.sort())
  const written = Object.entries(fuses).map(([name, on]) => [
    `${name.charAt(0).toLowerCase()}${name.slice(1)}`,
    on,
  ])
  expect(read.electronFuses).toEqual(Object.fromEntries(written))
})

test('the package holds the bundles, the screens, the fonts, and every data file that source reads beside itself', () => {
  for (const folder of ['dist/electron', 'dist/central', 'dist/renderer'])
    expect(read.files).toContain(folder)
  expect(read.extraResources.map(({ from }) => from)).toContain('dist/fonts')
  const pattern = read.files.find((entry) => entry.startsWith('{standards'))
  const packaged = new Set(globSync(pattern ?? '', { cwd: root }))
  const needed = globSync('{standards,native,domain,db,forms,sync,services,central}/**/*', {
    cwd: root,
    withFileTypes: true,
  })
    .filter((entry) => entry.isFile() && !/\.(ts|md)$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name).slice(root.length))
  expect(needed.filter((file) => !packaged.has(file))).toEqual([])
  expect(needed.length).toBeGreaterThan(0)
})

test('native modules are unpacked and come prebuilt for both architectures', () => {
  expect([read.asar, read.npmRebuild]).toEqual([true, false])
  expect(read.asarUnpack).toContain('**/*.node')
  const modules = ['better-sqlite3', '@serialport/bindings-cpp', 'node-hid']
  for (const name of modules) {
    const binaries = globSync(`node_modules/${name}/**/*.node`, { cwd: root })
    for (const arch of ['x64', 'arm64'])
      expect(
        binaries.some((file) => file.includes(arch)),
        `${name} for ${arch}`,
      ).toBe(true)
  }
})

test('the deb asks for the system packages that npm start installs for running', () => {
  const running = readFileSync(join(root, 'scripts/packages.txt'), 'utf8')
    .split('\n')
    .filter((line) => line.startsWith('run'))
    .map((line) => line.split(/\s+/)[1])
  const carried = ['fonts-hanazono', 'ca-certificates']
  for (const name of running) if (name && !carried.includes(name)) expect(read.deb.depends).toContain(name)
  expect(existsSync(join(root, 'LICENSE'))).toBe(true)
})
