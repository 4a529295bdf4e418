import { defineConfig } from 'vitest/config'

/** Unit tests stand beside their file; integration tests in `tests/` cross folders and use real parts. */
export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'unit',
          include: [
            '{standards,native,domain,db,forms,sync,services,central,renderer,electron,web,cli,scripts}/**/*.test.{ts,tsx}',
          ],
          testTimeout: 30_000,
        },
      },
      {
        test: {
          name: 'integration',
          include: ['tests/{integration,checks,faults}/**/*.test.ts'],
          testTimeout: 120_000,
          hookTimeout: 120_000,
        },
      },
    ],
  },
})
