import { readFile } from 'node:fs/promises'
import { protocol } from 'electron'
import { contentSecurityPolicy } from './content-security-policy.ts'
import type { ScreenFile, ScreenFiles } from './screen-files.ts'
import { origin, scheme } from './start-url.ts'

/** Must run before the app is ready: afterwards Electron has fixed what each scheme may do. */
export function registerScheme(): void {
  protocol.registerSchemesAsPrivileged([
    { scheme, privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true } },
  ])
}

/** Serves the screens, by exact name, to GET alone. */
export function serveScheme(files: ScreenFiles): void {
  protocol.handle(scheme, (request) => answer(files, request.method, request.url))
}

async function answer(files: ScreenFiles, method: string, address: string): Promise<Response> {
  const { protocol: name, host, pathname } = new URL(address)
  if (`${name}//${host}` !== origin) return refused(403)
  if (method !== 'GET') return refused(405)
  const file = files.get(pathname)
  return file
    ? new Response(await bodyOf(file), { headers: { ...headers, 'content-type': file.type } })
    : refused(404)
}

const headers = {
  'content-security-policy': contentSecurityPolicy,
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'cross-origin-embedder-policy': 'require-corp',
}

function refused(status: 403 | 404 | 405): Response {
  return new Response(null, { status, headers })
}

async function bodyOf(file: ScreenFile): Promise<BodyInit> {
  return file.kind === 'text' ? file.text : new Uint8Array(await readFile(file.path))
}
