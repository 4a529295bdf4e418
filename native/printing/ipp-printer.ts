import type { CertificatePrinter, PrintJob, PrintOutcome } from '../certificate-printer.ts'
import { type Clock, systemClock } from '../clock.ts'
import { type IppReply, ippClient } from './ipp-client.ts'
import { type IppGroup, numberOf, type OutAttribute, textsOf } from './ipp-message.ts'
import { type JobFacts, type JobState, jobStates, overdueOutcome, settledOutcome } from './print-outcome.ts'
import type { PrintReason } from './print-reasons.ts'
import { type PrinterFacts, printerState, stateOf } from './printer-states.ts'
import { stateHolder } from './state-holder.ts'

export interface IppPrinterOptions {
  /** `ipp://host:port/path` */
  readonly uri: string
  /** As the clerk knows it; recorded with every print. */
  readonly name: string
  readonly clock?: Clock
  /** After this a job that has not settled is unknown, and is called back so that it cannot come out later. */
  readonly deadlineMs?: number
}

/** How often is asked, in milliseconds. */
const askEvery = {
  /** Clerk and couple are waiting. */
  job: 300,
  /** The lamp at the foot of the screen. */
  printer: 5_000,
  /** Not there: the clerk is plugging it in. */
  absentPrinter: 1_000,
}
const defaultDeadlineMs = 120_000
/** RFC 8011, 4.1.6: from here on it is an error. */
const firstError = 0x0400
const notFound = 0x0406

/** A printer that speaks IPP: a network printer, or a queue of CUPS. */
export function openIppPrinter(options: IppPrinterOptions): CertificatePrinter {
  const { uri, name, clock = systemClock, deadlineMs = defaultDeadlineMs } = options
  const client = ippClient(uri)
  const target: OutAttribute = { type: 'uri', name: 'printer-uri', value: uri }
  const user: OutAttribute = { type: 'name', name: 'requesting-user-name', value: 'tongban' }
  const holder = stateHolder(printerState('CONNECTING'))
  let closed = false
  let stopWatch: (() => void) | null = null

  async function askPrinter(): Promise<PrinterFacts | null> {
    const reply = await client.call({
      operation: 'getPrinterAttributes',
      attributes: [
        target,
        user,
        wanted('printer-state', 'printer-state-reasons', 'printer-is-accepting-jobs'),
      ],
    })
    const facts = printerFacts(reply)
    if (!closed)
      holder.set(facts ? stateOf(facts) : printerState(queueIsMissing(reply) ? 'NO_QUEUE' : 'NO_PRINTER'))
    return facts
  }

  async function watch(): Promise<void> {
    const facts = await askPrinter()
    const pause = facts ? askEvery.printer : askEvery.absentPrinter
    if (!closed) stopWatch = clock.after(pause, () => void watch())
  }

  async function submit({ title, pdf, copies = 1 }: PrintJob): Promise<IppReply> {
    return client.call({
      operation: 'printJob',
      attributes: [
        target,
        user,
        { type: 'name', name: 'job-name', value: title },
        { type: 'mimeType', name: 'document-format', value: 'application/pdf' },
      ],
      job: [
        { type: 'integer', name: 'copies', value: copies },
        // A certificate is placed to a tenth of a millimetre: the printer must not fit it to its page.
        { type: 'keyword', name: 'print-scaling', value: 'none' },
      ],
      document: pdf,
    })
  }

  async function askJob(id: number, before: JobFacts): Promise<JobFacts> {
    const [reply, printer] = await Promise.all([
      client.call({
        operation: 'getJobAttributes',
        attributes: [
          target,
          { type: 'integer', name: 'job-id', value: id },
          user,
          wanted(
            'job-state',
            'job-state-reasons',
            'job-impressions-completed',
            'job-media-sheets-completed',
            'time-at-processing',
          ),
        ],
      }),
      askPrinter(),
    ])
    const printerReasons = printer?.reasons ?? []
    if (reply.kind !== 'reply') return { ...before, state: 'silent', printerReasons }
    if (reply.response.status === notFound) return { ...before, state: 'forgotten', printerReasons }
    const job = reply.response.jobs[0]
    return job ? { ...jobFacts(job, before), printerReasons } : { ...before, state: 'silent', printerReasons }
  }

  async function follow(id: number): Promise<PrintOutcome> {
    const deadline = clock.now() + deadlineMs
    let facts: JobFacts = {
      state: 'pending',
      jobReasons: [],
      printerReasons: [],
      started: null,
      sheets: null,
    }
    for (;;) {
      facts = await askJob(id, facts)
      const outcome = settledOutcome(facts)
      if (outcome) return outcome
      if (closed || clock.now() >= deadline) break
      await new Promise<void>((resolve) => clock.after(askEvery.job, resolve))
    }
    await client.call({
      operation: 'cancelJob',
      attributes: [target, { type: 'integer', name: 'job-id', value: id }, user],
    })
    return overdueOutcome(facts)
  }

  void watch()
  return {
    name,
    state: holder.state,
    onState: holder.onState,
    print: async (job) => {
      const reply = await submit(job)
      const id = acceptedJob(reply)
      if (id !== null) return follow(id)
      await askPrinter()
      return notAccepted(reply)
    },
    close: async () => {
      closed = true
      stopWatch?.()
    },
  }
}

function wanted(...names: readonly string[]): OutAttribute {
  return { type: 'keyword', name: 'requested-attributes', value: names }
}

function printerFacts(reply: IppReply): PrinterFacts | null {
  if (reply.kind !== 'reply' || reply.response.status >= firstError) return null
  const printer = reply.response.printers[0]
  if (!printer) return null
  return {
    state: numberOf(printer, 'printer-state'),
    reasons: textsOf(printer, 'printer-state-reasons'),
    accepting: printer.get('printer-is-accepting-jobs')?.[0] !== false,
  }
}

function queueIsMissing(reply: IppReply): boolean {
  return reply.kind === 'refused'
    ? reply.httpStatus === 404
    : reply.kind === 'reply' && reply.response.status === notFound
}

/** The job's number, or null when the printer did not take it. */
function acceptedJob(reply: IppReply): number | null {
  if (reply.kind !== 'reply' || reply.response.status >= firstError) return null
  const job = reply.response.jobs[0]
  return job ? numberOf(job, 'job-id') : null
}

/** A refusal leaves the paper untouched; silence after sending does not prove it. */
function notAccepted(reply: IppReply): PrintOutcome {
  if (reply.kind === 'unreachable') return untouched('PRINTER_ABSENT')
  if (queueIsMissing(reply)) return untouched('QUEUE_UNKNOWN')
  if (reply.kind === 'refused' || (reply.kind === 'reply' && reply.response.status >= firstError)) {
    return untouched('JOB_REFUSED')
  }
  return { kind: 'unknown', reason: 'NO_ANSWER_TO_JOB' satisfies PrintReason }
}

function untouched(reason: PrintReason): PrintOutcome {
  return { kind: 'spoiled', reason, untouched: true }
}

function jobFacts(job: IppGroup, before: JobFacts): Omit<JobFacts, 'printerReasons'> {
  const state = jobStateOf(numberOf(job, 'job-state')) ?? 'silent'
  const counts = ['job-impressions-completed', 'job-media-sheets-completed'].flatMap(
    (name) => numberOf(job, name) ?? [],
  )
  return {
    state,
    jobReasons: textsOf(job, 'job-state-reasons'),
    started: before.started || state === 'processing' || state === 'stopped' || startedByClock(job),
    sheets: counts.length > 0 ? Math.max(...counts) : null,
  }
}

function jobStateOf(number: number | null): JobState | null {
  for (const [code, state] of Object.entries(jobStates)) if (Number(code) === number) return state
  return null
}

/** `time-at-processing` is there without a value until printing begins; 0 proves nothing on old printers. */
function startedByClock(job: IppGroup): boolean | null {
  const time = job.get('time-at-processing')
  if (!time) return null
  return time.length === 0 ? false : Number(time[0]) > 0 ? true : null
}
