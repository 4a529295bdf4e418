/** One entry of a national code table, ready to be found by code, words or initials. */
export interface CodeOption {
  readonly code: string
  readonly label: string
  /** Lower-case initials of the Chinese name's pinyin, or '' where there are none. */
  readonly initials: string
}

/**
 * The options a typed text means: the code from its start, the words anywhere, the pinyin initials from their start.
 * A text that names one option exactly brings that option first.
 */
export function findCodes(options: readonly CodeOption[], typed: string): CodeOption[] {
  const wanted = typed.trim().toLowerCase()
  if (wanted === '') return [...options]
  const ranked = options.map((option) => ({ option, rank: rankOf(option, wanted) }))
  return ranked
    .filter(({ rank }) => rank < Number.POSITIVE_INFINITY)
    .sort((a, b) => a.rank - b.rank)
    .map(({ option }) => option)
}

function rankOf({ code, label, initials }: CodeOption, wanted: string): number {
  const words = label.toLowerCase()
  if (code === wanted || words === wanted) return 0
  if (code.startsWith(wanted)) return 1
  if (words.startsWith(wanted)) return 2
  if (initials.startsWith(wanted)) return 3
  return words.includes(wanted) ? 4 : Number.POSITIVE_INFINITY
}
