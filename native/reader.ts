import { randomUUID } from 'node:crypto'
import type { CardRead, CardReader, DeviceState } from './card-reader.ts'
import { type Clock, systemClock } from './clock.ts'
import type { CardReaderCandidate } from './reader-candidates.ts'
import { type Opener, openersOf } from './reader-search.ts'
import { lossState, readerState } from './reader-states.ts'
import { createLaying } from './sdt/laying.ts'
import { type ReadCycle, startReadCycle } from './sdt/read-cycle.ts'
import type { StepName } from './sdt/read-steps.ts'
import { type Timing, timingFrom } from './sdt/timing.ts'
import { lossFrom } from './transport/loss-codes.ts'
import type { Loss, LossCode, OpenOutcome, Transport } from './transport/transport.ts'

export interface CardReaderOptions {
  /** Tried in order, over and over, until one of them can be opened and answers as a reader. */
  readonly candidates: readonly CardReaderCandidate[]
  readonly clock?: Clock
  readonly timing?: Partial<Timing>
  /** Only where the procedure allows it; fingerprints stay in memory. */
  readonly readFingerprint?: boolean
  /** For readers that select a card although they say they found none. */
  readonly forceSelect?: boolean
  /** What becomes of a card's reply that nobody asked for (door-type readers push them). */
  readonly unsolicited?: 'take' | 'drop'
  /** Every step of the read cycle, for a technician's trace. */
  readonly onStep?: (step: StepName) => void
}

/** When several ports fail, the failure that a clerk can do most about is the one to show. */
const MOST_TELLING: readonly LossCode[] = ['PORT_IN_USE', 'NO_PERMISSION', 'OPEN_FAILED', 'WRITE_STALLED']

/**
 * An ID-card reader: looks for its device, reads every card laid on it once, and looks for the device again when it is
 * lost. Nothing the outside world does makes it throw.
 */
export function openCardReader(options: CardReaderOptions): CardReader {
  const clock = options.clock ?? systemClock
  const timing = timingFrom(options.timing ?? {})
  const laying = createLaying(timing)
  const stateListeners = new Set<(state: DeviceState) => void>()
  const readListeners = new Set<(read: CardRead) => void>()

  let state = readerState('CONNECTING')
  let closed = false
  let cancelSearch: () => void = () => undefined
  let cycle: ReadCycle | null = null
  let line: Transport | null = null
  /** Where the search goes on; moves past a line on which nobody answers. */
  let next = 0

  function setState(changed: DeviceState) {
    if (closed || changed.code === state.code) return
    state = changed
    for (const listener of stateListeners) listener(changed)
  }

  async function search() {
    const openers = await openersOf(options.candidates)
    const losses: Loss[] = []
    for (let tried = 0; tried < openers.length && !closed; tried++) {
      const opener = openers[next % openers.length]
      if (!opener) break
      const outcome = await openInTime(opener)
      if (outcome.ok) {
        run(outcome.transport, opener, openers.length)
        return
      }
      losses.push(outcome.loss)
      next = (next + 1) % openers.length
    }
    if (closed) return
    showWhyNot(losses)
    searchLater()
  }

  /** A driver may hang: then the line counts as not opened, and is closed should it open after all. */
  function openInTime(opener: Opener): Promise<OpenOutcome> {
    return new Promise((resolve) => {
      let isLate = false
      const cancel = clock.after(timing.openStall, () => {
        isLate = true
        resolve({ ok: false, loss: { code: 'OPEN_FAILED', detail: `${opener.name} did not open in time` } })
      })
      const opening = opener
        .open()
        .catch((error: unknown): OpenOutcome => ({ ok: false, loss: lossFrom(error) }))
      void opening.then((outcome) => {
        cancel()
        if (isLate && outcome.ok) void outcome.transport.close()
        else resolve(outcome)
      })
    })
  }

  function run(transport: Transport, opener: Opener, choices: number) {
    if (closed) {
      void transport.close()
      return
    }
    line = transport
    cycle = startReadCycle({
      transport,
      clock,
      timing,
      laying,
      options: {
        readFingerprint: options.readFingerprint ?? false,
        forceSelect: options.forceSelect ?? opener.forceSelect ?? false,
        unsolicited: options.unsolicited ?? 'take',
      },
      onState: setState,
      onCard: (card) => {
        const read: CardRead = { id: randomUUID(), ...card }
        for (const listener of readListeners) listener(read)
      },
      onLost: lost,
      onNoAnswer: () => {
        if (choices > 1) tryAnother()
      },
      ...(options.onStep ? { onStep: options.onStep } : {}),
    })
  }

  function lost(loss: Loss) {
    leaveLine()
    laying.lost()
    setState(lossState(loss.code))
    searchLater()
  }

  /** What opened is a serial port, but no reader hangs on it. */
  function tryAnother() {
    leaveLine()
    next += 1
    searchLater()
  }

  function leaveLine() {
    cycle?.stop()
    cycle = null
    const left = line
    line = null
    void left?.close()
  }

  /** After an unplugging "disconnected" says more than "not found", so it stays. */
  function showWhyNot(losses: readonly Loss[]) {
    const telling = MOST_TELLING.find((code) => losses.some((loss) => loss.code === code))
    if (telling) setState(lossState(telling))
    else if (state.code !== 'UNPLUGGED' && state.code !== 'NO_ANSWER') setState(readerState('NO_DEVICE'))
  }

  function searchLater() {
    if (!closed) cancelSearch = clock.after(timing.search, () => void search())
  }

  void search()

  return {
    state: () => state,
    onState: (listener) => {
      stateListeners.add(listener)
      return () => stateListeners.delete(listener)
    },
    onRead: (listener) => {
      readListeners.add(listener)
      return () => readListeners.delete(listener)
    },
    close: async () => {
      if (closed) return
      setState(readerState('CLOSED'))
      closed = true
      cancelSearch()
      cycle?.stop()
      await line?.close()
    },
  }
}
