import { execFileSync, spawnSync } from 'node:child_process'
import { closeSync, existsSync, openSync, readFileSync, writeFileSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest'
import { loadFonts } from '../../forms/fonts.ts'
import { printerRulerForm } from '../../forms/printer-ruler.ts'
import type { CertificatePrinter, PrintOutcome } from '../../native/certificate-printer.ts'
import { type Clock, systemClock } from '../../native/clock.ts'
import { openIppPrinter } from '../../native/printing/ipp-printer.ts'
import { type IppevePrinter, openPrintBench, type PrintBench } from './ippeve-printer.ts'

/**
 * The print matrix on a real IPP printer: whatever goes wrong, the record says printed, spoiled or unknown as it truly
 * was. The printer's paper path is a script; a named pipe (`gate`) holds a sheet in it until the test lets it go.
 */

let bench: PrintBench
let pdf: Uint8Array

beforeAll(async () => {
  bench = await openPrintBench()
  const ruler = await printerRulerForm.render(
    { paper: 'booklet', printer: 'ippeveprinter', date: '2026-11-24' },
    { training: false, fonts: loadFonts({ directory: null }) },
  )
  if (!ruler.ok) throw new Error(ruler.refusal.sentence.en)
  pdf = ruler.value.pdf
})
afterAll(() => bench.close())

const printsAtOnce = 'cp "$1" paper.pdf'
const holdsTheSheet = 'read -r go < gate; cp "$1" paper.pdf'
const hasNoPaper = `echo 'STATE: +media-empty' >&2
read -r go < gate
echo 'STATE: -media-empty' >&2
cp "$1" paper.pdf`

test('a job the printer finishes is printed, and the paper is the PDF byte for byte', async () => {
  const { printer, print, paper } = await ready('good', printsAtOnce)
  expect(await print()).toEqual({ kind: 'printed' })
  expect(readFileSync(paper)).toEqual(Buffer.from(pdf))
  expect(printer.name).toBe('good')
})

test('without paper the clerk sees it, and once the booklet is fed the job is printed', async () => {
  const { printer, print, letGo } = await ready('hungry', hasNoPaper)
  const outcome = print()
  await until(printer, 'NO_PAPER')
  letGo()
  expect(await outcome).toEqual({ kind: 'printed' })
})

test('without paper until the deadline the print is unknown, and the job is called back so that it cannot come out later', async () => {
  const { printer, print, turnClock, device, letGo } = await ready('starved', hasNoPaper)
  const outcome = print()
  await until(printer, 'NO_PAPER')
  turnClock(3_600_000)
  expect(await outcome).toEqual({ kind: 'unknown', reason: 'NO_PAPER' })
  letGo()
  expect(await endOfJob(device)).toBe('canceled')
})

test('a job cancelled at the printer while it prints is spoiled', async () => {
  const { printer, print, device, letGo } = await ready('cancelled', holdsTheSheet)
  const outcome = print()
  await until(printer, 'PRINTING')
  cancelFirstJob(device)
  letGo()
  expect(await outcome).toEqual({ kind: 'spoiled', reason: 'CANCELLED' })
})

test('a job the printer gives up while it prints is spoiled', async () => {
  const { print } = await ready('broken', 'exit 1')
  expect(await print()).toEqual({ kind: 'spoiled', reason: 'ABORTED' })
})

test('the power goes after spooling: nobody knows, so the print is unknown', async () => {
  const { printer, print, device, turnClock } = await ready('dark', holdsTheSheet)
  const outcome = print()
  await until(printer, 'PRINTING')
  await device.powerOff()
  await until(printer, 'NO_PRINTER')
  turnClock(3_600_000)
  expect(await outcome).toEqual({ kind: 'unknown', reason: 'SILENT' })
})

test('of two printers each prints its own, and one that loses power says nothing about the other', async () => {
  const left = await ready('left', printsAtOnce)
  const right = await ready('right', holdsTheSheet)
  const lost = right.print()
  await until(right.printer, 'PRINTING')
  expect(await left.print()).toEqual({ kind: 'printed' })
  await right.device.powerOff()
  await until(right.printer, 'NO_PRINTER')
  right.turnClock(3_600_000)
  expect(await lost).toEqual({ kind: 'unknown', reason: 'SILENT' })
  expect([existsSync(left.paper), existsSync(right.paper)]).toEqual([true, false])
})

test('a wrong queue takes nothing: the paper is untouched', async () => {
  const { device, paper } = await ready('right queue', printsAtOnce)
  const wrong = openIppPrinter({
    uri: device.uri.replace('/ipp/print', '/ipp/elsewhere'),
    name: 'wrong queue',
  })
  onTestFinished(() => wrong.close())
  await until(wrong, 'NO_QUEUE')
  expect(await wrong.print({ title: '0007 man', pdf })).toEqual(untouched('QUEUE_UNKNOWN'))
  expect(existsSync(paper)).toBe(false)
})

test('no printer at the address: nothing is sent and the paper is untouched', async () => {
  const { device, printer, print } = await ready('unplugged', printsAtOnce)
  await device.powerOff()
  expect(await print()).toEqual(untouched('PRINTER_ABSENT'))
  await until(printer, 'NO_PRINTER')
})

function untouched(reason: string): PrintOutcome {
  return { kind: 'spoiled', reason, untouched: true }
}

/** A printer that is up, with a gate in its paper path. */
async function ready(name: string, paperPath: string) {
  const device = await bench.start(name, paperPath)
  const gatePath = join(device.folder, 'gate')
  execFileSync('mkfifo', [gatePath])
  // Open for reading too: a pipe nobody reads from any more must not stop the test.
  const gate = openSync(gatePath, 'r+')
  let ahead = 0
  const clock: Clock = { now: () => systemClock.now() + ahead, after: systemClock.after }
  const printer = openIppPrinter({ uri: device.uri, name, clock })
  onTestFinished(async () => {
    await printer.close()
    await device.powerOff()
    closeSync(gate)
  })
  await until(printer, 'READY')
  return {
    device,
    printer,
    paper: join(device.folder, 'paper.pdf'),
    print: () => printer.print({ title: '0007 man', pdf }),
    letGo: () => writeSync(gate, 'go\n'),
    turnClock: (ms: number) => {
      ahead += ms
    },
  }
}

async function until(printer: CertificatePrinter, code: string): Promise<void> {
  if (printer.state().code === code) return
  await new Promise<void>((resolve) => {
    const stop = printer.onState((state) => {
      if (state.code !== code) return
      stop()
      resolve()
    })
  })
}

/** Somebody else's hand on the printer: CUPS' own `ipptool`. */
function cancelFirstJob({ uri }: IppevePrinter): void {
  const file = join(process.cwd(), 'dist', 'test-results', 'cancel-first-job.test')
  writeFileSync(
    file,
    `{
  OPERATION Cancel-Job
  GROUP operation-attributes-tag
  ATTR charset attributes-charset utf-8
  ATTR language attributes-natural-language en
  ATTR uri printer-uri $uri
  ATTR integer job-id 1
  ATTR name requesting-user-name tongban
  STATUS successful-ok
}\n`,
  )
  const { status, stdout } = spawnSync('ipptool', ['-t', uri, file], { encoding: 'utf8' })
  if (status !== 0) throw new Error(stdout)
}

/** How the first job of a printer ended, as the printer itself tells. */
async function endOfJob({ uri }: IppevePrinter): Promise<string | undefined> {
  for (;;) {
    const { stdout } = spawnSync('ipptool', ['-tv', uri, 'get-completed-jobs.test'], { encoding: 'utf8' })
    const ended = /job-state \(enum\) = (\w+)/.exec(stdout)?.[1]
    if (ended) return ended
  }
}
