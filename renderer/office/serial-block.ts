export interface SerialBlock {
  readonly first: string
  readonly last: string
  readonly count: number
}

/** The block of booklets that starts at a serial: its trailing digits count up. Null while it cannot be one. */
export function blockOf(firstTyped: string, countTyped: string): SerialBlock | null {
  const first = firstTyped.trim().toUpperCase()
  const count = Number(countTyped)
  const match = /^([A-Z0-9]*?)(\d{4,10})$/.exec(first)
  if (
    !match ||
    !/^[A-Z0-9]{0,12}\d{4,10}$/.test(first) ||
    !Number.isInteger(count) ||
    count < 1 ||
    count > 5000
  )
    return null
  const [, prefix = '', digits = ''] = match
  const last = BigInt(digits) + BigInt(count - 1)
  const lastDigits = last.toString().padStart(digits.length, '0')
  return lastDigits.length > digits.length ? null : { first, last: `${prefix}${lastDigits}`, count }
}
