import { expect, test } from 'vitest'
import { openSpoolerPrinter } from './spooler-printer.ts'

const job = { title: '0007 man', pdf: new Uint8Array([1]) }

async function printer(spooler: { present: boolean; takes: boolean }) {
  return openSpoolerPrinter({
    name: 'OKI',
    spooler: { hasPrinter: async () => spooler.present, spool: async () => spooler.takes },
  })
}

test('a spooler that took the job has not printed it: the clerk is asked', async () => {
  const oki = await printer({ present: true, takes: true })
  expect(oki.state().code).toBe('READY')
  expect(await oki.print(job)).toEqual({ kind: 'unknown', reason: 'SPOOLED_ONLY' })
})

test('a spooler that did not take it leaves the blank untouched', async () => {
  const oki = await printer({ present: true, takes: false })
  expect(await oki.print(job)).toEqual({ kind: 'spoiled', reason: 'JOB_REFUSED', untouched: true })
})

test('a printer the system does not know is absent, and nothing is sent to it', async () => {
  const oki = await printer({ present: false, takes: true })
  expect(oki.state().code).toBe('NO_QUEUE')
  expect(await oki.print(job)).toEqual({ kind: 'spoiled', reason: 'QUEUE_UNKNOWN', untouched: true })
})
