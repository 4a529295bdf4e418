import { existsSync, readdirSync } from 'node:fs'
import { join, relative, sep } from 'node:path'

export interface ScreenFile {
  readonly root: string
  readonly name: string
  /** Such a file never changes under its name: the build's have a hash in it, the fonts are finished works. */
  readonly immutable: boolean
}

/** URL path to file. Whatever is not a key of this table does not exist, however its path is spelled. */
export type ScreenFiles = ReadonlyMap<string, ScreenFile>

/** Where Debian's fonts-hanazono puts the fonts of CJK Extension B and later. */
export const systemFontsDirectory = '/usr/share/fonts/truetype/hanazono'
const fontNames = ['HanaMinA.ttf', 'HanaMinB.ttf']

/**
 * Lists the built screens and the rare-character fonts, once, at the start: what is served is decided before the
 * first request, by name and not by prefix.
 *
 * @param screensDirectory the build's output, with index.html in it
 * @param fontsDirectories looked through in order for each font; a font found in none is not served
 */
export function listScreenFiles(screensDirectory: string, fontsDirectories: readonly string[]): ScreenFiles {
  const files = new Map<string, ScreenFile>()
  for (const name of namesBelow(screensDirectory)) {
    files.set(`/${name}`, { root: screensDirectory, name, immutable: name.startsWith('assets/') })
  }
  const start = files.get('/index.html')
  if (start) files.set('/', start)
  for (const name of fontNames) {
    const root = fontsDirectories.find((directory) => existsSync(join(directory, name)))
    if (root) files.set(`/fonts/${name}`, { root, name, immutable: true })
  }
  return files
}

function namesBelow(directory: string): string[] {
  if (!existsSync(directory)) return []
  return readdirSync(directory, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(directory, join(entry.parentPath, entry.name)).split(sep).join('/'))
}
