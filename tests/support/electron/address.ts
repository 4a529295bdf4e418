/**
 * Stock Chromium knows no scheme but its own, so `tongban://app/x` is shown as `https://app.tongban.invalid/x`: a secure
 * origin that no network answers. The shell's code sees only its own spelling.
 */
const suffix = '.invalid'

export function toBrowser(address: string, schemes: Iterable<string>): string {
  const url = new URL(address)
  const scheme = url.protocol.slice(0, -1)
  if (![...schemes].includes(scheme)) return address
  return `https://${url.host}.${scheme}${suffix}${address.slice(`${scheme}://${url.host}`.length) || '/'}`
}

export function fromBrowser(address: string): string {
  const match = /^https:\/\/([^/?#]+)\.([a-z]+)\.invalid(.*)$/s.exec(address)
  return match ? `${match[2]}://${match[1]}${match[3]}` : address
}
