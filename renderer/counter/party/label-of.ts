import type { CodeOption } from '../../ui/code-search.ts'

/** The words of a code, or the code itself where the table has no such entry: nothing is hidden. */
export function labelOf(options: readonly CodeOption[], code: string | undefined): string {
  return options.find((option) => option.code === code)?.label ?? code ?? ''
}
