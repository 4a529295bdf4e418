const UTF16 = new TextDecoder('utf-16le', { ignoreBOM: true })

/**
 * The bytes of one field without the padding: blanks (U+0020, rarely U+0000) at the right end only. A field cut in the
 * middle of a unit loses that half unit.
 */
export function fieldBytes(block: Uint8Array, offset: number, length: number): Uint8Array {
  const available = Math.max(0, Math.min(length, block.length - offset))
  let end = offset + available - (available % 2)
  while (end > offset && isPadding(block, end - 2)) end -= 2
  return block.subarray(offset, end)
}

function isPadding(block: Uint8Array, at: number): boolean {
  return block[at + 1] === 0 && (block[at] === 0x20 || block[at] === 0x00)
}

/** UTF-16LE text; half of a surrogate pair standing alone becomes U+FFFD, since no file or database could hold it. */
export function decodeText(bytes: Uint8Array): string {
  return UTF16.decode(bytes)
}

/** The UTF-16 units as hex, four digits each: what the chip says, whatever the screen can show. */
export function unitsHex(bytes: Uint8Array): string {
  let hex = ''
  for (let at = 0; at + 1 < bytes.length; at += 2) {
    const unit = ((bytes[at + 1] ?? 0) << 8) | (bytes[at] ?? 0)
    hex += unit.toString(16).toUpperCase().padStart(4, '0')
  }
  return hex
}

/** Whether the bytes hold half of a surrogate pair without the other half. */
export function hasLoneSurrogate(bytes: Uint8Array): boolean {
  for (let at = 0; at + 1 < bytes.length; at += 2) {
    const kind = surrogateKind(bytes[at + 1])
    if (kind === 'low') return true
    if (kind === 'high') {
      if (surrogateKind(bytes[at + 3]) !== 'low') return true
      at += 2
    }
  }
  return false
}

function surrogateKind(highByte: number | undefined): 'high' | 'low' | null {
  if (highByte === undefined || highByte < 0xd8 || highByte > 0xdf) return null
  return highByte < 0xdc ? 'high' : 'low'
}
