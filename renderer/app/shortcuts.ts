/** What a key can ask for. A screen answers the ones it has a meaning for. */
export type ShortcutName =
  | 'help'
  | 'newCase'
  | 'typeByHand'
  | 'print'
  | 'primary'
  | 'focusMan'
  | 'focusWoman'
  | 'training'
  | 'lock'

export interface KeyPress {
  readonly key: string
  readonly ctrlKey: boolean
  readonly altKey: boolean
  readonly shiftKey: boolean
  readonly metaKey: boolean
}

interface Shortcut {
  readonly name: ShortcutName
  readonly key: string
  readonly ctrl?: true
  readonly alt?: true
  /** As printed on the keyboard, shown beside the words. */
  readonly shown: string
}

/** Every key of the counter. Esc belongs to the open dialog or list and is not in the table. */
export const shortcuts: readonly Shortcut[] = [
  { name: 'help', key: 'F1', shown: 'F1' },
  { name: 'newCase', key: 'F2', shown: 'F2' },
  { name: 'typeByHand', key: 'F4', shown: 'F4' },
  { name: 'training', key: 'F8', shown: 'F8' },
  { name: 'lock', key: 'F9', shown: 'F9' },
  { name: 'print', key: 'p', ctrl: true, shown: 'Ctrl+P' },
  { name: 'primary', key: 'Enter', ctrl: true, shown: 'Ctrl+Enter' },
  { name: 'focusMan', key: '1', alt: true, shown: 'Alt+1' },
  { name: 'focusWoman', key: '2', alt: true, shown: 'Alt+2' },
]

/** The shortcut a key press means, or null. Shift and the system's own modifier make it something else. */
export function shortcutFor({ key, ctrlKey, altKey, shiftKey, metaKey }: KeyPress): ShortcutName | null {
  if (shiftKey || metaKey) return null
  const found = shortcuts.find(
    (shortcut) =>
      shortcut.key.toLowerCase() === key.toLowerCase() &&
      (shortcut.ctrl ?? false) === ctrlKey &&
      (shortcut.alt ?? false) === altKey,
  )
  return found?.name ?? null
}

export type Handlers = { readonly [N in ShortcutName]?: () => void }

export interface ShortcutStack {
  /** Adds a layer; the returned function takes it away. */
  readonly add: (layer: () => Handlers) => () => void
  /** Runs the topmost layer that answers. True when somebody did. */
  readonly run: (name: ShortcutName) => boolean
}

/** The layer added last hears a key first, so that an open question keeps it from the screen below. */
export function newShortcutStack(): ShortcutStack {
  const layers: (() => Handlers)[] = []
  return {
    add: (layer) => {
      layers.push(layer)
      return () => {
        layers.splice(layers.indexOf(layer), 1)
      }
    },
    run: (name) => {
      for (const layer of layers.toReversed()) {
        const handler = layer()[name]
        if (handler) {
          handler()
          return true
        }
      }
      return false
    },
  }
}
