import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { buildFrame, buildReply, HEADER } from './frame.ts'
import { createFrameParser, type FrameEvent } from './frame-parser.ts'

const FIND_OK = buildReply([0, 0, 0x9f], new Uint8Array(4))
const SELECT_OK = buildReply([0, 0, 0x90], new Uint8Array(8))
const CARD = buildReply(
  [0, 0, 0x90],
  Uint8Array.from({ length: 1284 }, (_, at) => at & 0xff),
)

function joined(...parts: readonly (Uint8Array | readonly number[])[]): Uint8Array {
  return Uint8Array.from(parts.flatMap((part) => [...part]))
}

function parse(...chunks: readonly Uint8Array[]): FrameEvent[] {
  const parser = createFrameParser()
  return [...chunks.flatMap((chunk) => [...parser.push(chunk)]), ...parser.gap()]
}

function framesOf(events: readonly FrameEvent[]): string[] {
  return events.flatMap((event) => (event.kind === 'frame' ? [Buffer.from(event.bytes).toString('hex')] : []))
}

function hex(...frames: readonly Uint8Array[]): string[] {
  return frames.map((frame) => Buffer.from(frame).toString('hex'))
}

function faultsOf(events: readonly FrameEvent[]): string[] {
  return events.flatMap((event) => (event.kind === 'fault' ? [event.fault] : []))
}

describe('finding frames in a stream', () => {
  it('skips garbage before the header and says how much', () => {
    const [event] = parse(joined([0x00, 0xff, 0x12, 0xaa, 0xaa, 0x96], CARD))
    expect(event).toMatchObject({ kind: 'frame', skipped: 6 })
  })

  it('finds the header after a run-in of further AA', () => {
    expect(framesOf(parse(joined([0xaa, 0xaa, 0xaa], FIND_OK)))).toEqual(hex(FIND_OK))
  })

  it('puts a frame together from single bytes', () => {
    expect(framesOf(parse(...[...CARD].map((byte) => Uint8Array.of(byte))))).toEqual(hex(CARD))
  })

  it('gives two frames that came in one chunk, in order', () => {
    expect(framesOf(parse(joined(FIND_OK, SELECT_OK)))).toEqual(hex(FIND_OK, SELECT_OK))
  })

  it('tells of a wrong checksum and takes the good frame behind it', () => {
    const events = parse(joined(CARD.with(-1, 0x00), FIND_OK))
    expect(faultsOf(events)[0]).toBe('checksum')
    expect(framesOf(events)).toEqual(hex(FIND_OK))
  })

  it('finds a good frame that begins inside a broken one', () => {
    const promise = joined(HEADER, [0x00, 0x20], FIND_OK, SELECT_OK)
    expect(framesOf(parse(promise))).toEqual(hex(FIND_OK, SELECT_OK))
  })

  it('tells of a frame that stops in the middle of the photo, with the bytes it had', () => {
    const parser = createFrameParser()
    expect(parser.push(CARD.slice(0, 900))).toEqual([])
    expect(parser.isCollecting()).toBe(true)
    expect(parser.gap()).toEqual([{ kind: 'fault', fault: 'truncated', count: 900 }])
    expect(parser.isCollecting()).toBe(false)
    expect(framesOf(parser.push(FIND_OK))).toEqual(hex(FIND_OK))
  })

  it.each([0, 1, 2, 3, 4097, 0xffff])('refuses the length %i and goes on with the next frame', (length) => {
    const events = parse(joined(HEADER, [length >> 8, length & 0xff], FIND_OK))
    expect(faultsOf(events)).toContain('length')
    expect(framesOf(events)).toEqual(hex(FIND_OK))
  })

  it.each([4, 4096])('accepts the length %i, the edge of what a reply may be', (length) => {
    const frame = buildFrame(new Uint8Array(length - 1))
    expect(framesOf(parse(frame))).toEqual(hex(frame))
  })

  it('does not look for a header inside a photo', () => {
    const photo = joined(new Uint8Array(500), FIND_OK, new Uint8Array(500))
    const frame = buildReply([0, 0, 0x90], photo)
    expect(framesOf(parse(...[...frame].map((byte) => Uint8Array.of(byte))))).toEqual(hex(frame))
  })

  it('ends the ten bytes that some modules send for a timeout as a frame cut short', () => {
    const marker = Uint8Array.of(0xaa, 0xaa, 0xaa, 0x96, 0x69, 0x00, 0x05, 0x05, 0x05, 0x05)
    expect(parse(marker)).toEqual([{ kind: 'fault', fault: 'truncated', count: 10 }])
  })

  it('keeps nothing of a line that only makes noise', () => {
    const parser = createFrameParser()
    for (let i = 0; i < 1000; i++) expect(parser.push(new Uint8Array(1000).fill(0x55))).toEqual([])
    expect(parser.isCollecting()).toBe(false)
  })
})

describe('any stream at all', () => {
  /** Noise rich in header bytes, frames, broken frames. */
  const piece = fc.oneof(
    fc.uint8Array({ maxLength: 40 }),
    fc
      .array(fc.constantFrom(0xaa, 0x96, 0x69, 0x00, 0x04), { maxLength: 30 })
      .map((bytes) => Uint8Array.from(bytes)),
    fc.uint8Array({ maxLength: 60 }).map((data) => buildReply([0, 0, 0x90], data)),
    fc.uint8Array({ maxLength: 60 }).map((data) => buildReply([0, 0, 0x90], data).with(-1, 0x5a)),
  )
  const stream = fc.array(piece, { maxLength: 12 }).map((parts) => joined(...parts))

  it('gives the same however it is cut', () => {
    fc.assert(
      fc.property(stream, fc.array(fc.nat(300), { maxLength: 20 }), (bytes, cuts) => {
        const places = [0, ...cuts.filter((cut) => cut < bytes.length).sort((a, b) => a - b), bytes.length]
        const chunks = places.slice(1).map((place, at) => bytes.slice(places[at], place))
        expect(parse(...chunks)).toEqual(parse(bytes))
      }),
      { numRuns: 2000 },
    )
  })

  it('never loses a good frame that follows a quiet line', () => {
    fc.assert(
      fc.property(stream, (bytes) => {
        const parser = createFrameParser()
        parser.push(bytes)
        parser.gap()
        expect(framesOf(parser.push(SELECT_OK))).toEqual(hex(SELECT_OK))
      }),
      { numRuns: 2000 },
    )
  })

  it('gives back every built frame with its own body', () => {
    fc.assert(
      fc.property(fc.uint8Array({ minLength: 3, maxLength: 4095 }), (body) => {
        const [event] = parse(buildFrame(body))
        expect(event).toMatchObject({ kind: 'frame', body, skipped: 0 })
      }),
      { numRuns: 300 },
    )
  })
})
