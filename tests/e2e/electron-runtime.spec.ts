import { existsSync, mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { _electron, expect, test } from '@playwright/test'
import electronPackage from 'electron/package.json' with { type: 'json' }
import { clerkAt } from '../support/clerk.ts'
import { marry } from '../support/marriage-story.ts'

/**
 * The desktop shell in real Electron, where its runtime is installed. Elsewhere the same files run over the stand-in
 * (shell-attacks.test.ts); the title says which of the two happened, so that nobody has to guess.
 */

const root = join(import.meta.dirname, '../..')
const executable = join(
  root,
  'node_modules/electron/dist',
  process.platform === 'win32' ? 'electron.exe' : 'electron',
)
const reason = whyNot()

test(`the shell in real Electron ${electronPackage.version}${reason === null ? '' : ` (not run: ${reason})`}`, async () => {
  // The workflow's Electron job exists to run this: there, a missing runtime is a failure.
  test.skip(reason !== null && process.env.TONGBAN_ELECTRON_REQUIRED === undefined, reason ?? '')
  const shell = await _electron.launch({
    executablePath: executable,
    cwd: root,
    args: [
      // Chromium refuses its sandbox to root.
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
      `--user-data-dir=${mkdtempSync(join(tmpdir(), 'tongban-electron-'))}`,
      '.',
    ],
  })
  const page = await shell.firstWindow()
  const foreign: string[] = []
  page.on('request', ({ url }) => (url().startsWith('tongban://app/') ? undefined : foreign.push(url())))

  await test.step('shows the screens on their own scheme, in Chinese', async () => {
    await expect(page).toHaveURL('tongban://app/')
    await expect(page.locator('html')).toHaveAttribute('lang', 'zh-CN')
    await expect(page.getByText('培训').first()).toBeVisible()
  })

  await test.step('gives the page one call and nothing of Node or Electron', async () => {
    expect(await page.evaluate(() => Object.keys(window.tongban ?? {}).sort())).toEqual(['call', 'platform'])
    expect(
      await page.evaluate(() => ['require', 'process', 'module', 'Buffer'].filter((name) => name in window)),
    ).toEqual([])
    const answer = await page.evaluate(() =>
      window.tongban?.call({ path: 'office.profile', type: 'query', input: undefined }),
    )
    expect(answer).toMatchObject({ ok: true, data: { training: true } })
  })

  await test.step('keeps the page where it is and opens no other', async () => {
    await page.evaluate(() => {
      location.assign('https://example.com/')
      globalThis.open('https://example.com/')
    })
    await expect(page).toHaveURL('tongban://app/')
    expect(shell.windows()).toHaveLength(1)
    expect(foreign).toEqual([])
  })

  await test.step('registers a marriage from two cards to two certificates', async () => {
    const clerk = clerkAt(page)
    await clerk.button('用示例账号登录').click()
    await expect(clerk.button(/新办结婚登记/)).toBeVisible()
    await marry(page)
  })

  await shell.close()
})

/** Why real Electron cannot run here, or null where it can. */
function whyNot(): string | null {
  if (!existsSync(executable)) return "Electron's runtime is not installed"
  if (process.platform === 'linux' && !process.env.DISPLAY && !process.env.WAYLAND_DISPLAY)
    return 'there is no display'
  return null
}
