import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import type { Clock } from '../clock.ts'
import { openFolderPrinter } from './folder-printer.ts'

const job = { title: '500118-2026-0007 man', pdf: Buffer.from('%PDF-1.7 sample') }

test('a print is one whole file that only its owner may read', async () => {
  const { printer, papers, directory } = office()
  expect(await printer.print(job)).toEqual({ kind: 'printed' })
  const [paper = ''] = papers()
  expect(papers()).toHaveLength(1)
  expect(paper).toMatch(/^2026-11-24T01-00-00-000Z-0001-500118-2026-0007_man\.pdf$/)
  expect(readFileSync(join(directory, paper))).toEqual(job.pdf)
  expect(statSync(join(directory, paper)).mode & 0o077).toBe(0)
})

test('the same paper printed again, and each copy, is another sheet', async () => {
  const { printer, papers } = office()
  await printer.print(job)
  await printer.print({ ...job, copies: 2 })
  expect(papers()).toHaveLength(3)
})

test('a title cannot lead out of the folder', async () => {
  const { printer, papers } = office()
  await printer.print({ ...job, title: '../../etc/passwd' })
  expect(papers()).toEqual([expect.stringMatching(/0001-_etc_passwd\.pdf$/)])
})

test('without paper the print waits and says so, and goes on when paper is put in', async () => {
  const { printer, papers } = office()
  printer.behave('noPaper')
  expect(printer.state()).toMatchObject({ kind: 'error', code: 'NO_PAPER' })
  const outcome = printer.print(job)
  expect(papers()).toEqual([])
  printer.behave('behave')
  expect(await outcome).toEqual({ kind: 'printed' })
  expect(papers()).toHaveLength(1)
})

test('without paper until the deadline the print is unknown, and never comes out later', async () => {
  const { printer, papers, turnClock } = office()
  printer.behave('noPaper')
  const outcome = printer.print(job)
  turnClock()
  expect(await outcome).toEqual({ kind: 'unknown', reason: 'NO_PAPER' })
  printer.behave('behave')
  expect(papers()).toEqual([])
})

test('when the power goes the print is unknown, and listeners hear that the printer is gone', async () => {
  const { printer } = office()
  const heard: string[] = []
  printer.onState(({ code }) => heard.push(code))
  printer.behave('noPaper')
  const outcome = printer.print(job)
  printer.behave('powerOff')
  expect(await outcome).toEqual({ kind: 'unknown', reason: 'SILENT' })
  expect(heard).toEqual(['NO_PAPER', 'NO_PRINTER'])
})

test('closing leaves no print hanging', async () => {
  const { printer } = office()
  printer.behave('noPaper')
  const outcome = printer.print(job)
  await printer.close()
  expect(await outcome).toMatchObject({ kind: 'unknown' })
})

function office() {
  const directory = mkdtempSync(join(tmpdir(), 'folder-printer-'))
  onTestFinished(() => rmSync(directory, { recursive: true, force: true }))
  const timers = new Set<() => void>()
  const clock: Clock = {
    now: () => Date.parse('2026-11-24T01:00:00.000Z'),
    after: (_ms, action) => {
      timers.add(action)
      return () => timers.delete(action)
    },
  }
  return {
    directory,
    printer: openFolderPrinter({ directory, clock }),
    papers: () => readdirSync(directory).toSorted(),
    turnClock: () => {
      for (const action of [...timers]) action()
    },
  }
}
