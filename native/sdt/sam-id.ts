/** Bytes of the management number in the reply to `12 FF`. */
export const SAM_ID_LENGTH = 16

const NUMBERS: readonly { readonly offset: number; readonly bytes: 2 | 4; readonly digits: number }[] = [
  { offset: 0, bytes: 2, digits: 2 },
  { offset: 2, bytes: 2, digits: 2 },
  { offset: 4, bytes: 4, digits: 8 },
  { offset: 8, bytes: 4, digits: 10 },
  { offset: 12, bytes: 4, digits: 10 },
]

/**
 * The module's management number as it is printed on the reader: `05-03-20260101-0001234567-0007654321`.
 * Five little-endian numbers, padded with zeros. Null when there are not 16 bytes.
 */
export function samIdText(data: Uint8Array): string | null {
  if (data.length !== SAM_ID_LENGTH) return null
  const view = new DataView(data.buffer, data.byteOffset, data.byteLength)
  return NUMBERS.map(({ offset, bytes, digits }) => {
    const value = bytes === 2 ? view.getUint16(offset, true) : view.getUint32(offset, true)
    return String(value).padStart(digits, '0')
  }).join('-')
}

/** The 16 bytes of a management number as text; the reverse of `samIdText`. Null when it is not of that form. */
export function samIdBytes(text: string): Uint8Array | null {
  const parts = text.split('-')
  if (parts.length !== NUMBERS.length || !parts.every((part) => /^\d+$/.test(part))) return null
  const data = new Uint8Array(SAM_ID_LENGTH)
  const view = new DataView(data.buffer)
  NUMBERS.forEach(({ offset, bytes }, index) => {
    const value = Number(parts[index])
    if (bytes === 2) view.setUint16(offset, value, true)
    else view.setUint32(offset, value, true)
  })
  return data
}
