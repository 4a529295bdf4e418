import { type ChildProcess, spawn } from 'node:child_process'
import { accessSync, constants, realpathSync } from 'node:fs'
import { homedir } from 'node:os'
import { delimiter, join } from 'node:path'

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'microsoft-edge']

/** A window of a program, not a browser: no first-run pages, no background traffic, no other protocol. */
const switches = [
  '--no-first-run',
  '--no-default-browser-check',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-extensions',
  '--disable-quic',
  '--disable-translate',
]

/** The first installed Chromium on the path, or null. */
export function findBrowser(path: string): string | null {
  for (const name of names) {
    for (const folder of path.split(delimiter)) {
      const file = join(folder, name)
      if (isExecutable(file)) return file
    }
  }
  return null
}

export interface BrowserWindow {
  readonly executable: string
  readonly url: string
  /** The program's own profile folder: nothing is shared with the user's browsing. */
  readonly profile: string
  readonly kiosk: boolean
  /** Chromium refuses its sandbox to root. */
  readonly asRoot: boolean
}

/** Opens the window. The child lives as long as the window does. */
export function openBrowser(window: BrowserWindow): ChildProcess {
  return spawn(window.executable, browserArguments(window), { stdio: 'ignore' })
}

export function browserArguments({ url, profile, kiosk, asRoot }: BrowserWindow): string[] {
  return [
    ...switches,
    `--user-data-dir=${profile}`,
    ...(asRoot ? ['--no-sandbox'] : []),
    ...(kiosk ? ['--kiosk'] : []),
    `--app=${url}`,
  ]
}

/** A snap may write below its own folder only, so its profile cannot stand with the rest of our data. */
export function profileFolder(executable: string, dataFolder: string): string {
  const isSnap = realpathSync(executable).endsWith('/snap') || executable.startsWith('/snap/')
  return isSnap ? join(homedir(), 'snap', 'chromium', 'common', 'tongban') : join(dataFolder, 'browser')
}

function isExecutable(file: string): boolean {
  try {
    accessSync(file, constants.X_OK)
    return true
  } catch {
    // Not there or not ours to run: the next folder is asked.
    return false
  }
}
