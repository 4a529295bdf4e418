/** The clock and the timers of the line, so that a test can hold both in its hand. */
export interface Timing {
  /** Ms since 1970 by this machine's clock. */
  readonly now: () => number
  /** Calls back once after `ms`; the returned function cancels. */
  readonly after: (ms: number, callback: () => void) => () => void
}

/** The machine's own; its timers do not keep the process alive. */
export const systemTiming: Timing = {
  now: () => Date.now(),
  after: (ms, callback) => {
    const timer = setTimeout(callback, ms)
    timer.unref()
    return () => clearTimeout(timer)
  },
}

export interface LineTimes {
  /** An office hears within this time that the line broke or came back. */
  readonly heartbeatOnlineMs: number
  /** Quicker while offline, because people wait at the counter. */
  readonly heartbeatOfflineMs: number
  /** A heartbeat does next to nothing at the centre: an answer later than this is no line. */
  readonly heartbeatDeadlineMs: number
  /** One sending of a request, from connecting to the last byte of the answer. */
  readonly requestDeadlineMs: number
  /** Pauses before each sending after the first; their number is the number of repetitions. */
  readonly retryAfterMs: readonly number[]
  /** A change of the clock offset smaller than this is not news. */
  readonly offsetNewsMs: number
}

export const lineTimes: LineTimes = {
  heartbeatOnlineMs: 15_000,
  heartbeatOfflineMs: 5_000,
  heartbeatDeadlineMs: 4_000,
  requestDeadlineMs: 8_000,
  retryAfterMs: [300, 1_500],
  offsetNewsMs: 1_000,
}
