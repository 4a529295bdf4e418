/** Enter in a field goes on to the next one of the same group; from the last, to the group itself. */
export function focusNext(field: HTMLElement): void {
  const group = groupOf(field)
  const fields = [...(group?.querySelectorAll<HTMLElement>('input, textarea') ?? [])]
  const next = fields[fields.indexOf(field) + 1] ?? group
  if (next) next.focus()
  else field.blur()
}

/** Enter, and not the one that takes a word from the input method's list. */
export function isGoingOn({ key, isComposing }: Pick<KeyboardEvent, 'key' | 'isComposing'>): boolean {
  return key === 'Enter' && !isComposing
}

/** Leaves a field, so that it takes what was typed, without losing the place on the page. */
export function leaveField(field: HTMLElement): void {
  const group = groupOf(field)
  field.blur()
  group?.focus()
}

/** The part of the page a field belongs to and that can hold the focus for it. */
function groupOf(field: HTMLElement): HTMLElement | null {
  return field.closest<HTMLElement>('section[tabindex="-1"]')
}
