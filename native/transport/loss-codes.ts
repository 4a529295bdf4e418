import type { Loss, LossCode } from './transport.ts'

/** What operating systems and drivers say, and what it means. First match wins. */
const SAYINGS: readonly { readonly pattern: RegExp; readonly code: LossCode }[] = [
  // Linux: our own lock, or another program's exclusive use. Windows says "Access denied" for a port in use.
  {
    pattern: /cannot lock port|resource temporarily unavailable|busy|access (is )?denied/i,
    code: 'PORT_IN_USE',
  },
  { pattern: /EACCES|EPERM|permission denied|not permitted/i, code: 'NO_PERMISSION' },
  { pattern: /ENOENT|ENODEV|ENXIO|no such (file|device)|file not found|cannot find/i, code: 'NO_DEVICE' },
]

/** The loss behind an error that a driver gave when a line was opened. */
export function lossFrom(error: unknown): Loss {
  const detail = error instanceof Error ? error.message : String(error)
  const saying = SAYINGS.find(({ pattern }) => pattern.test(detail))
  return { code: saying?.code ?? 'OPEN_FAILED', detail }
}
