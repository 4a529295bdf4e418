import { expect, test } from 'vitest'
import { newShortcutStack, type ShortcutName, shortcutFor, shortcuts } from './shortcuts.ts'

const press = { key: '', ctrlKey: false, altKey: false, shiftKey: false, metaKey: false }

test('each shortcut is found by its own keys and by no other entry of the table', () => {
  for (const { name, key, ctrl = false, alt = false } of shortcuts) {
    expect(shortcutFor({ ...press, key, ctrlKey: ctrl, altKey: alt })).toBe(name)
  }
  expect(new Set(shortcuts.map(({ shown }) => shown)).size).toBe(shortcuts.length)
})

test('Ctrl+P is the program’s print with the shift lock on too', () => {
  expect(shortcutFor({ ...press, key: 'P', ctrlKey: true })).toBe('print')
})

test('plain typing is never taken for a shortcut', () => {
  for (const key of ['p', 'Enter', '1', '2', 'a']) expect(shortcutFor({ ...press, key })).toBeNull()
})

test('AltGr, which some keyboards send as Ctrl+Alt, types its character', () => {
  expect(shortcutFor({ ...press, key: '1', ctrlKey: true, altKey: true })).toBeNull()
})

test('an open question hears a key before the screen below it, and gives it back when closed', () => {
  const heard: string[] = []
  const stack = newShortcutStack()
  stack.add(() => ({ primary: () => heard.push('screen'), newCase: () => heard.push('new') }))
  const close = stack.add(() => ({ primary: () => heard.push('question') }))

  stack.run('primary')
  stack.run('newCase')
  close()
  stack.run('primary')

  expect(heard).toEqual(['question', 'new', 'screen'])
})

test('a key nobody answers is left to the browser', () => {
  expect(newShortcutStack().run('help' satisfies ShortcutName)).toBe(false)
})
