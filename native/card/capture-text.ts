const SEPARATORS = /0x|[\s,:;-]/gi

/**
 * The bytes of a capture file: taken as they are, or, when the file is hexadecimal text (any case, separated by
 * blanks, line ends, commas, colons or `0x`), the bytes it spells. A half byte at the very end is dropped.
 */
export function captureBytes(file: Uint8Array): Uint8Array {
  const hex = hexDigits(file)
  if (hex === null) return file
  const bytes = new Uint8Array(hex.length >> 1)
  for (let i = 0; i < bytes.length; i++) bytes[i] = Number.parseInt(hex.slice(2 * i, 2 * i + 2), 16)
  return bytes
}

/** A frame's header is no ASCII, so a file of hex digits alone cannot be a binary capture. */
function hexDigits(file: Uint8Array): string | null {
  if (file.length === 0 || file.some((byte, at) => byte > 0x7f && at > 2)) return null
  // Decoding drops the byte order mark that some editors write.
  const text = new TextDecoder('utf-8').decode(file).replace(SEPARATORS, '')
  return /^[0-9a-f]+$/i.test(text) ? text : null
}
