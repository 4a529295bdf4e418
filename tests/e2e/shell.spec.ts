import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import { chromium, expect, test } from '@playwright/test'
import { clerkAt } from '../support/clerk.ts'
import { marry } from '../support/marriage-story.ts'

const standIn = fileURLToPath(new URL('../support/electron/run.ts', import.meta.url))

/** Main and preload unchanged, over the stand-in `electron`: our code is tried here, Electron's isolation is not. */
test('the same marriage through the desktop shell’s own main and preload', async () => {
  const userData = mkdtempSync(join(tmpdir(), 'tongban-shell-'))
  const shell = spawn(process.execPath, [standIn, userData], { stdio: ['ignore', 'pipe', 'inherit'] })
  try {
    const browser = await chromium.connectOverCDP(await debugAddress(shell))
    const page = browser.contexts()[0]?.pages()[0]
    if (!page) throw new Error('the shell shows no page')
    const clerk = clerkAt(page)
    await clerk.button('用示例账号登录').click()
    await expect(clerk.button(/新办结婚登记/)).toBeVisible()
    await marry(page)
    const printed = readdirSync(userData, { recursive: true }).filter((file) =>
      /printed.*\.pdf$/.test(String(file)),
    )
    expect(printed).toHaveLength(2)
  } finally {
    const ended = once(shell, 'exit')
    shell.kill('SIGTERM')
    await ended
    rmSync(userData, { recursive: true, force: true })
  }
})

async function debugAddress(shell: ChildProcess): Promise<string> {
  if (!shell.stdout) throw new Error('the shell has no output')
  for await (const line of createInterface({ input: shell.stdout })) {
    const [, address] = /"cdp":"([^"]+)"/.exec(line) ?? []
    if (address) return address
  }
  throw new Error('the shell ended without a window')
}
