/**
 * The serials of a block of booklets: the trailing digits of the first one count up and keep their width.
 * Throws where they overflow it: such a block does not exist.
 */
export function serialsOf(first: string, count: number): string[] {
  const digits = /\d{1,15}$/.exec(first)?.[0]
  if (digits === undefined) throw new RangeError(`serial ${first} does not end in digits`)
  const prefix = first.slice(0, first.length - digits.length)
  const start = Number(digits)
  if (String(start + count - 1).length > digits.length)
    throw new RangeError(`block of ${count} from ${first} overflows`)
  return Array.from(
    { length: count },
    (_, index) => prefix + String(start + index).padStart(digits.length, '0'),
  )
}
