import { homedir } from 'node:os'
import { join } from 'node:path'

/** What decides where a user's own data belongs on this system. */
export interface Surroundings {
  readonly platform: NodeJS.Platform
  readonly home: string
  readonly variables: Readonly<Record<string, string | undefined>>
}

export const thisMachine: Surroundings = {
  platform: process.platform,
  home: homedir(),
  variables: process.env,
}

/** The user's own folder for Tongban: the training office and the browser's profile live below it. */
export function dataFolder({ platform, home, variables }: Surroundings): string {
  if (platform === 'win32') return join(variables.LOCALAPPDATA ?? join(home, 'AppData', 'Local'), 'Tongban')
  return join(variables.XDG_DATA_HOME ?? join(home, '.local', 'share'), 'tongban')
}

/** Whether there is a screen to open a window on. Windows always has one. */
export function hasDisplay({ platform, variables }: Surroundings): boolean {
  return platform === 'win32' || Boolean(variables.DISPLAY) || Boolean(variables.WAYLAND_DISPLAY)
}
