import { decodeReply } from '../card/reply-decoder.ts'
import { chinaDate } from '../clock.ts'
import { readerState } from '../reader-states.ts'
import type { Loss, Transport } from '../transport/transport.ts'
import { buildRequest } from './frame.ts'
import { createFrameParser, type FrameEvent } from './frame-parser.ts'
import { createReadNotes, type NoteContext, type NoteParts } from './read-notes.ts'
import { BAUD_RATES, type Move, type StepName, type StepOptions, stepsFor } from './read-steps.ts'
import { replyFits } from './reply-fits.ts'
import { statusOf } from './status-words.ts'
import { wireTime } from './timing.ts'

export interface ReadCycleParts extends NoteParts {
  readonly transport: Transport
  readonly options: StepOptions & {
    /** A whole card reply that nobody asked for (door-type readers push them): take it, or drop it. */
    readonly unsolicited: 'take' | 'drop'
  }
  /** The line is broken. Called once; the cycle has stopped. */
  readonly onLost: (loss: Loss) => void
  /** Nothing on this line answers at any speed. The cycle goes on trying. */
  readonly onNoAnswer: () => void
  readonly onStep?: (step: StepName) => void
}

export interface ReadCycle {
  /** Stops at once: no timer, no event afterwards. Does not close the line. */
  readonly stop: () => void
}

/** In the middle of these a card's reply is an answer or a mistake, never a push. */
const STEPS_WITH_A_CARD: readonly StepName[] = ['select', 'read', 'append', 'quiet']
const INFORMATION_LENGTH_ERROR = 0x3f

/**
 * Runs the read cycle on an open line until it is stopped or the line is lost. Strictly half duplex: one command at a
 * time, and none before late bytes of the last have ended.
 */
export function startReadCycle(parts: ReadCycleParts): ReadCycle {
  const { transport, clock, timing, options } = parts
  const notes = createReadNotes(parts)
  const parser = createFrameParser()
  const steps = stepsFor(options)
  const speeds: readonly (number | null)[] = transport.setBaud ? BAUD_RATES : [null]

  let step: StepName = 'settle'
  let stopped = false
  let speed = 0
  let cancelWait: () => void = () => undefined
  let cancelGap: () => void = () => undefined
  /** Counts entered steps: an event of an earlier step is recognised by it. */
  let turn = 0
  let isWriting = false
  let wasResent = false
  let isGarbled = false
  let fingerprintRefused = false
  /** Commands given up whose replies may yet arrive. */
  let owed = 0
  let lastByteAt = clock.now()
  let afterQuiet: StepName = 'rest'
  let quietSince = 0

  function commandOf(name: StepName) {
    const { command } = steps[name]
    return command === 'readFingerprint' && fingerprintRefused ? 'readText' : command
  }

  function enter(name: StepName) {
    cancelWait()
    cancelGap()
    step = name
    turn += 1
    isGarbled = false
    parts.onStep?.(name)
    if (stopped) return
    const row = steps[name]
    const command = commandOf(name)
    if (command) send(command)
    const onWire = command ? wireTime(row.replyBytes, speeds[speed] ?? 115_200) : 0
    cancelWait = command
      ? afterSilence(timing[row.wait] + onWire, waitIsOver)
      : clock.after(timing[row.wait], waitIsOver)
  }

  /** Like the clock's `after`, with a moment more for bytes that arrived while the program itself was held up. */
  function afterSilence(ms: number, action: () => void): () => void {
    let cancel = clock.after(ms, () => {
      cancel = clock.after(timing.grace, action)
    })
    return () => cancel()
  }

  function send(command: NonNullable<ReturnType<typeof commandOf>>) {
    parser.reset()
    const mine = turn
    isWriting = true
    writeAtSpeed(buildRequest(command)).then(
      () => {
        if (mine === turn) isWriting = false
      },
      (error: unknown) => lose({ code: 'UNPLUGGED', detail: String(error) }),
    )
  }

  async function writeAtSpeed(request: Uint8Array) {
    const baud = speeds[speed] ?? null
    if (step === 'probe' && baud !== null && transport.setBaud) {
      // A line that cannot run at this speed stays silent, which leads to the next.
      if (!(await transport.setBaud(baud))) return
    }
    await transport.write(request)
  }

  function lose(loss: Loss) {
    if (stopped) return
    stop()
    parts.onLost(loss)
  }

  function stop() {
    stopped = true
    cancelWait()
    cancelGap()
  }

  function waitIsOver() {
    if (steps[step].command) {
      if (isWriting) lose({ code: 'WRITE_STALLED', detail: `no end of write in step ${step}` })
      else giveUp()
    } else if (step === 'quiet') {
      enter(afterQuiet)
    } else if (parser.isCollecting()) {
      // A frame nobody asked for is arriving: hear it out.
      cancelWait = afterSilence(timing.gap, waitIsOver)
    } else {
      follow(steps[step].silence, null)
    }
  }

  /** The command brought nothing usable. */
  function giveUp() {
    owed += 1
    wasResent = false
    const { silence } = steps[step]
    afterQuiet = destination(silence, { reply: null, status: null, lastByteAt, isGarbled })
    quietSince = clock.now()
    enter('quiet')
  }

  function follow(move: Move, context: NoteContext | null) {
    wasResent = false
    enter(destination(move, context ?? { reply: null, status: null, lastByteAt, isGarbled: false }))
  }

  function destination(move: Move, context: NoteContext): StepName {
    let to = move.to
    for (const note of move.notes ?? []) {
      if (note === 'nextBaud') to = nextSpeed()
      if (note === 'withoutFingerprint') fingerprintRefused = true
      if (note === 'report') fingerprintRefused = false
      to = notes.apply(note, context) ?? to
    }
    return to
  }

  function nextSpeed(): StepName {
    speed = (speed + 1) % speeds.length
    if (speed !== 0) return 'probe'
    notes.show(readerState('NO_ANSWER'))
    parts.onNoAnswer()
    return 'fault'
  }

  function bytesArrived(bytes: Uint8Array) {
    if (stopped) return
    lastByteAt = clock.now()
    if (step === 'quiet') {
      stayQuiet()
      return
    }
    const mine = turn
    handle(parser.push(bytes))
    if (mine === turn) watchGap()
  }

  function stayQuiet() {
    if (clock.now() - quietSince >= timing.quietLimit) return
    cancelWait()
    cancelWait = clock.after(timing.quiet, waitIsOver)
  }

  function watchGap() {
    cancelGap()
    if (!stopped && (parser.isCollecting() || isGarbled)) cancelGap = afterSilence(timing.gap, gapPassed)
  }

  function gapPassed() {
    const mine = turn
    handle(parser.gap())
    if (mine === turn && steps[step].command && isGarbled) giveUp()
  }

  /** Frames behind the one that moved the cycle on came before the next command was sent: they are strays. */
  function handle(events: readonly FrameEvent[]) {
    const mine = turn
    for (const event of events) {
      if (stopped) return
      if (event.kind === 'fault') isGarbled ||= mine === turn
      else if (mine === turn && steps[step].command) takeReply(event.bytes)
      else takeStray(event.bytes)
    }
  }

  function takeReply(frame: Uint8Array) {
    const command = commandOf(step)
    if (!command) return
    const reply = decodeReply(frame, { command, today: chinaDate(lastByteAt) })
    if (!replyFits(command, reply)) {
      takeStray(frame)
      return
    }
    owed = 0
    const status = statusOf(reply.kind === 'malformed' ? INFORMATION_LENGTH_ERROR : reply.sw[2])
    if (status.action === 'resend' && !wasResent) {
      enter(step)
      wasResent = true
      return
    }
    const { on, otherwise } = steps[step]
    follow(on[status.action] ?? otherwise, { reply, status, lastByteAt, isGarbled: false })
  }

  function takeStray(frame: Uint8Array) {
    if (owed > 0) {
      owed -= 1
      return
    }
    if (options.unsolicited === 'drop' || STEPS_WITH_A_CARD.includes(step)) return
    const reply = decodeReply(frame, { today: chinaDate(lastByteAt) })
    if (reply.kind === 'card') notes.takeUnasked(reply.reading, lastByteAt)
  }

  transport.onBytes(bytesArrived)
  transport.onClose(lose)
  enter('settle')
  return { stop }
}
