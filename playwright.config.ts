import { defineConfig } from '@playwright/test'
import { findBrowser } from './web/browser.ts'

/** End to end, in the installed Chromium: each test starts the program it drives, and one runs at a time. */
export default defineConfig({
  testDir: 'tests/e2e',
  outputDir: 'dist/test-results/e2e',
  workers: 1,
  retries: 0,
  forbidOnly: true,
  timeout: 120_000,
  expect: { timeout: 15_000 },
  reporter: [['list']],
  use: {
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
    viewport: { width: 1366, height: 860 },
    trace: 'retain-on-failure',
    launchOptions: {
      executablePath: findBrowser(process.env.PATH ?? '') ?? 'chromium',
      args: [
        ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
        '--disable-gpu',
        '--disable-quic',
        '--no-first-run',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
      ],
    },
  },
})
