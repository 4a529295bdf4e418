/**
 * A number with the birth date and the end of the division hidden, for lists and screens others can see:
 * `330106********8016`. Six signs stay in front and four behind; of a short number less.
 */
export function idMasked(number: string): string {
  const signs = [...number]
  const front = signs.length >= 14 ? 6 : Math.min(1, signs.length)
  const back = signs.length >= 14 ? 4 : signs.length >= 6 ? 2 : 0
  return signs.map((sign, at) => (at < front || at >= signs.length - back ? sign : '*')).join('')
}

/** A name with everything after its first character hidden: `张*`, `欧**`. */
export function nameMasked(name: string): string {
  const [first = '', ...rest] = [...name]
  return first + '*'.repeat(rest.length)
}
