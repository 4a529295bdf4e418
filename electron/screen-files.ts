import { existsSync, readdirSync } from 'node:fs'
import { extname, join, relative, sep } from 'node:path'
import { pausedCss, pausedHtml } from './paused-page.ts'

/** What is served at one path: a file on disk, or a text the shell itself brings. */
export type ScreenFile =
  | { readonly kind: 'file'; readonly path: string; readonly type: string }
  | { readonly kind: 'text'; readonly text: string; readonly type: string }

/** URL path to content. Whatever is not a key of this table does not exist, however its path is spelled. */
export type ScreenFiles = ReadonlyMap<string, ScreenFile>

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
  '.woff': 'font/woff',
  '.ttf': 'font/ttf',
  '.wasm': 'application/wasm',
}

/**
 * Lists the built screens and the rare-character fonts once, at the start.
 *
 * @param screensDirectory the build's output, with index.html in it
 * @param fontsDirectory folder with HanaMinA.ttf and HanaMinB.ttf; fonts that are not there are not served
 */
export function listScreenFiles(screensDirectory: string, fontsDirectory: string): ScreenFiles {
  const files = new Map<string, ScreenFile>()
  for (const path of filesBelow(screensDirectory)) {
    files.set(`/${relative(screensDirectory, path).split(sep).join('/')}`, onDisk(path))
  }
  for (const path of filesBelow(fontsDirectory).filter((file) => extname(file) === '.ttf')) {
    files.set(`/fonts/${relative(fontsDirectory, path).split(sep).join('/')}`, onDisk(path))
  }
  const start = files.get('/index.html')
  if (start) files.set('/', start)
  files.set('/paused.html', { kind: 'text', text: pausedHtml, type: typeOf('.html') })
  files.set('/paused.css', { kind: 'text', text: pausedCss, type: typeOf('.css') })
  return files
}

function filesBelow(directory: string): string[] {
  if (!existsSync(directory)) return []
  return readdirSync(directory, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
}

function onDisk(path: string): ScreenFile {
  return { kind: 'file', path, type: typeOf(extname(path)) }
}

function typeOf(extension: string): string {
  return types[extension] ?? 'application/octet-stream'
}
