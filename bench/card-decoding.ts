import { readFileSync } from 'node:fs'
import { z } from 'zod'
import { decodeReply } from '../native/card/reply-decoder.ts'
import { createFrameParser } from '../native/sdt/frame-parser.ts'
import { type Measurement, measurement, timed } from './statistics.ts'

const rounds = 5_000
const vectorsSchema = z.object({ vectors: z.array(z.object({ name: z.string(), hex: z.string() })) })

/** From the last byte of a 1,295-byte reply to the decoded reading: parser, checksum, decoder, checks. No wire. */
export async function cardDecoding(): Promise<Measurement[]> {
  const reply = replyOf('card-resident')
  const values: number[] = []
  for (let round = 0; round < rounds; round++) {
    values.push(
      await timed(() => {
        const parser = createFrameParser()
        for (const event of parser.push(reply)) {
          if (event.kind === 'frame') decodeReply(event.bytes, { today: '2026-11-24' })
        }
      }),
    )
  }
  const goal = { text: 'p99 under 1 ms', met: ({ p99 }: { p99: number }) => p99 < 1 }
  return [measurement({ name: 'card reply to reading', unit: 'ms', values }, goal)]
}

function replyOf(name: string): Uint8Array {
  const file = readFileSync(new URL('../tests/data/id-card-vectors.json', import.meta.url), 'utf8')
  const found = vectorsSchema.parse(JSON.parse(file)).vectors.find((vector) => vector.name === name)
  if (!found) throw new Error(`no vector ${name}`)
  return Buffer.from(found.hex, 'hex')
}
