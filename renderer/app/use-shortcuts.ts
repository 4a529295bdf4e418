import { useEffect, useRef } from 'react'
import { leaveField } from '../ui/focus-next.ts'
import { type Handlers, newShortcutStack, shortcutFor } from './shortcuts.ts'

const stack = newShortcutStack()

/** Listens on the whole window, before any widget, so that a shortcut works wherever the focus is. */
export function listenForShortcuts(target: Window): () => void {
  function onKeyDown(event: KeyboardEvent): void {
    const name = shortcutFor(event)
    if (!name) return
    const answered = name === 'primary' ? finishFieldThen(() => stack.run(name)) : stack.run(name)
    // The browser's own print would send the screen, not the form.
    if (answered || name === 'print' || name === 'help') {
      event.preventDefault()
      event.stopPropagation()
    }
  }
  target.addEventListener('keydown', onKeyDown, true)
  return () => target.removeEventListener('keydown', onKeyDown, true)
}

/** What is half typed in a field is taken first, as if it had been left; then the step sees it. */
function finishFieldThen(step: () => void): true {
  const field = document.activeElement
  if (field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement) {
    leaveField(field)
  }
  setTimeout(step)
  return true
}

/** While the component is on the screen, these keys mean these things. */
export function useShortcuts(handlers: Handlers): void {
  const latest = useRef(handlers)
  latest.current = handlers
  useEffect(() => stack.add(() => latest.current), [])
}
