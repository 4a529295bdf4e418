/** What is wrong with a name. Stable codes; the sentences stand where they are shown. */
export type NameFault =
  | 'EMPTY'
  | 'TOO_LONG'
  | 'CHARACTERS'
  | 'SPACE_IN_HAN_NAME'
  | 'MIDDLE_DOT'
  | 'LONE_SURROGATE'

/** Code points a booklet's name line holds; the longest names of minorities stay far below. */
export const longestName = 60

/** Signs that stand for the middle dot of a minority's or foreigner's name; the standard's is U+00B7. */
const dots = /[•‧∙⋅・･●⸱]/gu

/**
 * The name as it is recorded: outer blanks gone, inner runs of blanks one space, none between Han characters, every
 * kind of middle dot U+00B7. Nothing else is touched: Unicode normalisation would turn compatibility ideographs
 * (U+F900–FAFF) into other characters, and a name is its owner's exact characters.
 */
export function normaliseName(text: string): string {
  return text
    .replaceAll(dots, '·')
    .replaceAll(/\s+/gu, ' ')
    .replaceAll(/ ?· ?/gu, '·')
    .replaceAll(/(?<=\p{Script=Han}|\p{Co}) (?=\p{Script=Han}|\p{Co})/gu, '')
    .trim()
}

/** The first fault of a name, or null. Private-use characters are allowed here: a person confirms them. */
export function nameFault(name: string): NameFault | null {
  if (name === '') return 'EMPTY'
  if (!name.isWellFormed()) return 'LONE_SURROGATE'
  if (nameLength(name) > longestName) return 'TOO_LONG'
  if (/(?:\p{Script=Han}|\p{Co})\s|\s(?:\p{Script=Han}|\p{Co})/u.test(name)) return 'SPACE_IN_HAN_NAME'
  if (!allowed.test(name)) return 'CHARACTERS'
  return /^·|·$|··/.test(name) ? 'MIDDLE_DOT' : null
}

/**
 * Han of every plane (with variation selectors and 〇, which is Han by script), Latin letters with marks, the middle
 * dot, and what Latin names are written with.
 */
const allowed = /^[\p{Script=Han}\p{Co}\p{Script=Latin}\p{M}·'’.\-, ]+$/u

/** Length in code points: a character outside the basic plane counts once. */
export function nameLength(name: string): number {
  return [...name].length
}

/** True when the name holds a private-use character (an old card's own code), which no font or register understands. */
export function hasPrivateUse(name: string): boolean {
  return /\p{Co}/u.test(name)
}
