import type { SendableCommand } from '../sdt/commands.ts'

/** One way a simulated reader may answer. What is left out is as a well reader on a fast line. */
export interface Behaviour {
  /** Bytes written at once, and the pause between two such pieces in milliseconds. */
  readonly pieceBytes?: number
  readonly pieceGapMs?: number
  /** Bytes before every reply that belong to no frame. */
  readonly noise?: readonly number[]
  /** SW3 to these commands, instead of what would be right; `*` for all. */
  readonly status?: Partial<Record<SendableCommand | '*', number>>
  /** Commands that are never answered; `*` for all. */
  readonly mute?: readonly (SendableCommand | '*')[]
  /** A card's reply stops after so many bytes. */
  readonly cutAfter?: number
  /** The checksum of a card's reply is wrong. */
  readonly wrongChecksum?: boolean
  /** Every byte arrives changed, as on a line of another speed. */
  readonly garbled?: boolean
  /** The ten bytes some modules send instead of a reply that took too long. */
  readonly vendorTimeout?: readonly SendableCommand[]
  /** A card left lying is found again and again; most modules answer 80 until it is lifted. */
  readonly findsAgain?: boolean
}

/** 8N1 at 9600 baud: one byte in 1.04 ms. */
const SLOW_PIECE = { pieceBytes: 16, pieceGapMs: 16.7 }

const NAMED = {
  normal: {},
  slow: SLOW_PIECE,
  split: { pieceBytes: 1, pieceGapMs: 0 },
  noisy: { noise: [0x00, 0xff, 0xaa, 0xaa, 0x96, 0xaa, 0xaa] },
  wrongChecksum: { wrongChecksum: true },
  cardRemoved: { status: { readText: 0x41, readFingerprint: 0x41 } },
  cardVanishes: { cutAfter: 600 },
  twoCards: { status: { select: 0x81 } },
  silent: { mute: ['*'] },
  wrongBaud: { garbled: true },
  vendorTimeout: { vendorTimeout: ['readText', 'readFingerprint'] },
  findsAgain: { findsAgain: true },
} as const satisfies Record<string, Behaviour>

/** Which command answers with which status word, for each fault of the protocol's table. */
const FAULT_STATUS = {
  sw10: { '*': 0x10 },
  sw11: { '*': 0x11 },
  sw21: { select: 0x21 },
  sw23: { find: 0x23 },
  sw24: { find: 0x24 },
  sw31: { readText: 0x31, readFingerprint: 0x31 },
  sw32: { readText: 0x32, readFingerprint: 0x32 },
  sw33: { readText: 0x33, readFingerprint: 0x33 },
  sw37: { readFingerprint: 0x37 },
  sw3F: { readText: 0x3f, readFingerprint: 0x3f },
  sw40: { select: 0x40 },
  sw41: { readText: 0x41, readFingerprint: 0x41 },
  sw47: { readText: 0x47, readFingerprint: 0x47 },
  sw60: { '*': 0x60 },
  sw66: { '*': 0x66 },
  sw81: { select: 0x81 },
  sw91: { readAppended: 0x91 },
} as const satisfies Record<string, Behaviour['status']>

export type BehaviourName = keyof typeof NAMED | keyof typeof FAULT_STATUS

export const BEHAVIOUR_NAMES: readonly BehaviourName[] = [...keysOf(NAMED), ...keysOf(FAULT_STATUS)]

/** The behaviour of that name. */
export function behaviourOf(name: BehaviourName): Behaviour {
  return isFault(name) ? { status: FAULT_STATUS[name] } : NAMED[name]
}

function isFault(name: BehaviourName): name is keyof typeof FAULT_STATUS {
  return Object.hasOwn(FAULT_STATUS, name)
}

/** Whether a text (a command line's argument) names a behaviour. */
export function isBehaviourName(text: string): text is BehaviourName {
  return Object.hasOwn(NAMED, text) || Object.hasOwn(FAULT_STATUS, text)
}

function keysOf<T extends object>(table: T): (keyof T & string)[] {
  const keys: (keyof T & string)[] = []
  for (const key in table) keys.push(key)
  return keys
}
