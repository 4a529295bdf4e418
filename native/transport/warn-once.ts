const said = new Set<string>()

/** Tells the technician's log something that would otherwise be said at every search for a device. */
export function warnOnce(text: string) {
  if (said.has(text)) return
  said.add(text)
  process.emitWarning(text)
}
