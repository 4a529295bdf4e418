import { HEADER, MAX_LENGTH, PREFIX_LENGTH, xorOf } from './frame.ts'

export type FrameFault = 'checksum' | 'length' | 'truncated'

/** What a piece of the byte stream turned out to be. */
export type FrameEvent =
  | {
      readonly kind: 'frame'
      /** The whole frame, header to checksum. */
      readonly bytes: Uint8Array
      /** What the length counts, without the checksum: status words and data, or a request's command and data. */
      readonly body: Uint8Array
      /** Bytes thrown away since the frame before. */
      readonly skipped: number
    }
  | {
      readonly kind: 'fault'
      readonly fault: FrameFault
      /** Bytes the broken frame had when it was given up. */
      readonly count: number
    }

export interface FrameParser {
  /** Takes the next bytes of the stream, in pieces of any size. */
  readonly push: (chunk: Uint8Array) => readonly FrameEvent[]
  /** Tells the parser that the line has been quiet too long: a frame under way will not be finished. */
  readonly gap: () => readonly FrameEvent[]
  /** True while a header was seen and its frame is not complete. */
  readonly isCollecting: () => boolean
  /** Forgets everything: what arrives next belongs to another command. */
  readonly reset: () => void
}

/** Smallest length field of a reply (three status words, checksum) and of a request (command, parameter, checksum). */
export const MIN_REPLY_LENGTH = 4
export const MIN_REQUEST_LENGTH = 3

/**
 * Finds frames in a stream of bytes. Pure: no timers, no I/O; the result does not depend on how the stream was cut.
 *
 * A header is looked for only between frames, because the same five bytes may stand inside a photo. After a fault
 * exactly one byte is thrown away, because a good frame may begin inside a broken one.
 */
export function createFrameParser(minLength: number = MIN_REPLY_LENGTH): FrameParser {
  let buffer = new Uint8Array(2 * MAX_LENGTH)
  let start = 0
  let end = 0
  let skipped = 0

  function append(chunk: Uint8Array) {
    if (end + chunk.length > buffer.length) {
      const kept = buffer.subarray(start, end)
      const roomier = new Uint8Array(Math.max(buffer.length, 2 * (kept.length + chunk.length)))
      roomier.set(kept)
      buffer = roomier
      end -= start
      start = 0
    }
    buffer.set(chunk, end)
    end += chunk.length
  }

  function discard(count: number) {
    start += count
    skipped += count
  }

  /** Moves `start` to the next header, or to what may yet become one. True when a whole header stands there. */
  function seekHeader(): boolean {
    while (start < end) {
      const matched = matchedHeaderBytes(buffer, start, end)
      if (matched === HEADER.length) return true
      if (start + matched === end) return false
      discard(1)
    }
    return false
  }

  function frameLength(): number {
    return ((buffer[start + HEADER.length] ?? 0) << 8) | (buffer[start + HEADER.length + 1] ?? 0)
  }

  function takeFrame(total: number): FrameEvent {
    const bytes = buffer.slice(start, start + total)
    const event: FrameEvent = {
      kind: 'frame',
      bytes,
      body: bytes.subarray(PREFIX_LENGTH, total - 1),
      skipped,
    }
    start += total
    skipped = 0
    return event
  }

  /** Everything the bytes at hand can tell; stops where more bytes are needed. */
  function drain(): FrameEvent[] {
    const events: FrameEvent[] = []
    while (seekHeader() && end - start >= PREFIX_LENGTH) {
      const length = frameLength()
      const total = PREFIX_LENGTH + length
      if (length < minLength || length > MAX_LENGTH) {
        events.push({ kind: 'fault', fault: 'length', count: PREFIX_LENGTH })
        discard(1)
      } else if (end - start < total) {
        return events
      } else if (xorOf(buffer, start + HEADER.length, start + total - 1) === buffer[start + total - 1]) {
        events.push(takeFrame(total))
      } else {
        events.push({ kind: 'fault', fault: 'checksum', count: total })
        discard(1)
      }
    }
    return events
  }

  const isCollecting = () => end - start >= HEADER.length

  /** A frame given up may hide a whole one (a false header before it), so the rest is read again, once. */
  function gap(): FrameEvent[] {
    const events: FrameEvent[] = []
    if (isCollecting()) events.push({ kind: 'fault', fault: 'truncated', count: end - start })
    while (isCollecting()) {
      discard(1)
      events.push(...drain())
    }
    discard(end - start)
    return events
  }

  function reset() {
    start = 0
    end = 0
    skipped = 0
  }

  return {
    push: (chunk) => {
      append(chunk)
      return drain()
    },
    gap,
    isCollecting,
    reset,
  }
}

/** How many bytes at `at` agree with the header, up to the end of what has arrived. */
function matchedHeaderBytes(bytes: Uint8Array, at: number, end: number): number {
  let matched = 0
  while (matched < HEADER.length && at + matched < end && bytes[at + matched] === HEADER[matched]) matched++
  return matched
}
