import { join } from 'node:path'
import { expect, test } from 'vitest'
import { dataFolder, hasDisplay } from './data-folder.ts'

const linux = { platform: 'linux', home: '/home/li', variables: {} } as const
const windows = { platform: 'win32', home: 'C:\\Users\\li', variables: {} } as const

test("a user's data lies where the system keeps such data", () => {
  expect(dataFolder(linux)).toBe(join('/home/li', '.local', 'share', 'tongban'))
  expect(dataFolder({ ...linux, variables: { XDG_DATA_HOME: '/data' } })).toBe(join('/data', 'tongban'))
  expect(dataFolder({ ...windows, variables: { LOCALAPPDATA: 'D:\\Local' } })).toBe(
    join('D:\\Local', 'Tongban'),
  )
  expect(dataFolder(windows)).toBe(join('C:\\Users\\li', 'AppData', 'Local', 'Tongban'))
})

test('a Linux without X or Wayland has no display, and an empty name is none', () => {
  expect(hasDisplay(linux)).toBe(false)
  expect(hasDisplay({ ...linux, variables: { DISPLAY: '' } })).toBe(false)
  expect(hasDisplay({ ...linux, variables: { DISPLAY: ':0' } })).toBe(true)
  expect(hasDisplay({ ...linux, variables: { WAYLAND_DISPLAY: 'wayland-0' } })).toBe(true)
  expect(hasDisplay(windows)).toBe(true)
})
