/** One line of the log: an event's name and a few facts. Never a name, a document number or a message's contents. */
export type Log = (event: string, facts?: Readonly<Record<string, string | number | null>>) => void

/** Structured lines on stderr; stdout belongs to the one line that says the centre is ready. */
export const stderrLog: Log = (event, facts = {}) => {
  process.stderr.write(`${JSON.stringify({ time: new Date().toISOString(), event, ...facts })}\n`)
}

/** What may be logged of an error: its kind and PostgreSQL's code. Messages can quote a row, so they stay out. */
export function errorFacts(error: unknown): Record<string, string> {
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  return { error: error instanceof Error ? error.name : typeof error, code, at: firstFrame(error) }
}

function firstFrame(error: unknown): string {
  const frames =
    error instanceof Error ? error.stack?.split('\n').filter((line) => line.startsWith('    at ')) : []
  return frames?.[0]?.trim() ?? ''
}
