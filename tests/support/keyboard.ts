import { expect, type Locator, type Page } from '@playwright/test'

/** More presses than the longest page needs from its first stop to its last. */
const mostStops = 120

/** Hands that only have a keyboard: no pointer, and no focus that a key did not give. */
export function keyboardOf(page: Page) {
  const { keyboard } = page

  const hasFocus = (target: Locator) =>
    target.evaluate((element) => element.contains(document.activeElement)).catch(() => false)

  /** Presses Tab until the target, or something within it, has the focus. */
  async function goTo(target: Locator): Promise<void> {
    await expect(target).toBeVisible()
    for (let stops = 0; stops < mostStops; stops++) {
      if (await hasFocus(target)) return
      await keyboard.press('Tab')
    }
    throw new Error(`no Tab stop leads to ${String(target)}`)
  }

  async function press(target: Locator, key: 'Enter' | 'Space' = 'Enter'): Promise<void> {
    await expect(target).toBeEnabled()
    await goTo(target)
    await keyboard.press(key)
  }

  /** Types into whatever has the focus, then goes on with Enter, as along a paper form. */
  async function typeLines(...lines: readonly string[]): Promise<void> {
    for (const line of lines) {
      await keyboard.type(line)
      await keyboard.press('Enter')
    }
  }

  return { goTo, press, typeLines, tap: (key: string) => keyboard.press(key) }
}

/** Counts every pointer that touches the page from now on. */
export async function countPointers(page: Page): Promise<() => Promise<number>> {
  await page.evaluate(() => {
    document.documentElement.dataset.pointers = '0'
    const count = () => {
      const { dataset } = document.documentElement
      dataset.pointers = String(Number(dataset.pointers) + 1)
    }
    for (const kind of ['pointerdown', 'pointermove', 'wheel']) addEventListener(kind, count, true)
  })
  return () => page.evaluate(() => Number(document.documentElement.dataset.pointers))
}
