import { COMMANDS, type SendableCommand } from './commands.ts'

/** The five bytes every frame of the SAM-V protocol (GA 450 family) begins with. */
export const HEADER: readonly number[] = [0xaa, 0xaa, 0xaa, 0x96, 0x69]
/** Header and the two length bytes: what stands before the part the length counts. */
export const PREFIX_LENGTH = 7
/** The largest regular reply is 0x090A; anything beyond this is noise that looks like a header. */
export const MAX_LENGTH = 4096

/** XOR over `bytes[from…to)`: the checksum covers both length bytes and the body. */
export function xorOf(bytes: Uint8Array, from: number, to: number): number {
  let sum = 0
  for (let i = from; i < to; i++) sum ^= bytes[i] ?? 0
  return sum
}

/** A whole frame around `body` (command and parameter, or the three status words, then data). */
export function buildFrame(body: Uint8Array): Uint8Array {
  const length = body.length + 1
  const frame = new Uint8Array(PREFIX_LENGTH + length)
  frame.set(HEADER)
  frame.set([length >> 8, length & 0xff], HEADER.length)
  frame.set(body, PREFIX_LENGTH)
  frame[frame.length - 1] = xorOf(frame, HEADER.length, frame.length - 1)
  return frame
}

/** The request a host may send. The commands that change a module's speed are not among them. */
export function buildRequest(name: SendableCommand, data: Uint8Array = new Uint8Array(0)): Uint8Array {
  const { cmd, para } = COMMANDS[name]
  return buildFrame(Uint8Array.of(cmd, para, ...data))
}

/** A module's reply: `sw` is SW1, SW2, SW3. */
export function buildReply(
  sw: readonly [number, number, number],
  data: Uint8Array = new Uint8Array(0),
): Uint8Array {
  const body = new Uint8Array(3 + data.length)
  body.set(sw)
  body.set(data, 3)
  return buildFrame(body)
}
