import { chmodSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'
import { expect, test } from 'vitest'
import { browserArguments, findBrowser, profileFolder } from './browser.ts'

const folder = mkdtempSync(join(tmpdir(), 'tongban-path-'))

function program(name: string, mode: number): string {
  const file = join(folder, name)
  writeFileSync(file, '#!/bin/sh\n')
  chmodSync(file, mode)
  return file
}

const window = {
  executable: 'chromium',
  url: 'http://127.0.0.1:1/open?token=t',
  profile: '/data/browser',
  kiosk: false,
  asRoot: false,
}

test.runIf(process.platform !== 'win32')(
  'a browser is found by its name on the path, if it can be run',
  () => {
    const path = ['/nowhere', folder].join(delimiter)
    expect(findBrowser(path)).toBe(null)
    program('chromium', 0o644)
    expect(findBrowser(path)).toBe(null)
    const chrome = program('google-chrome', 0o755)
    expect(findBrowser(path)).toBe(chrome)
  },
)

test('the window is one of a program, with a profile of its own and its sandbox', () => {
  const words = browserArguments(window)
  expect(words).toContain(`--app=${window.url}`)
  expect(words).toContain('--user-data-dir=/data/browser')
  expect(words).not.toContain('--no-sandbox')
  expect(words).not.toContain('--kiosk')
})

test('root has to do without the sandbox, and a hall fills the screen', () => {
  expect(browserArguments({ ...window, asRoot: true })).toContain('--no-sandbox')
  expect(browserArguments({ ...window, kiosk: true })).toContain('--kiosk')
})

test('the profile stands with the rest of the data', () => {
  expect(profileFolder(process.execPath, '/data')).toBe(join('/data', 'browser'))
})
