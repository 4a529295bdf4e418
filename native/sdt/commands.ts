/** One command of the protocol. `dataLength` is what follows CMD and PARA in the request. */
export interface Command {
  readonly cmd: number
  readonly para: number
  readonly dataLength: number
  readonly meaning: string
}

/** What this program sends. */
export const COMMANDS = {
  reset: { cmd: 0x10, para: 0xff, dataLength: 0, meaning: 'reset the security module' },
  samStatus: { cmd: 0x11, para: 0xff, dataLength: 0, meaning: 'ask whether the security module is well' },
  samId: { cmd: 0x12, para: 0xff, dataLength: 0, meaning: 'ask for the management number of the module' },
  find: { cmd: 0x20, para: 0x01, dataLength: 0, meaning: 'find a card' },
  select: { cmd: 0x20, para: 0x02, dataLength: 0, meaning: 'select the card found' },
  readText: { cmd: 0x30, para: 0x01, dataLength: 0, meaning: 'read text and photo' },
  readAppended: { cmd: 0x30, para: 0x03, dataLength: 0, meaning: 'read the newest appended address' },
  readFingerprint: { cmd: 0x30, para: 0x10, dataLength: 0, meaning: 'read text, photo and fingerprint' },
} as const satisfies Record<string, Command>

export type SendableCommand = keyof typeof COMMANDS

/**
 * What other programs send and a trace may hold. Never sent: after `60 xx` the module keeps the speed and the next
 * program cannot talk to it.
 */
export const FOREIGN_COMMANDS: readonly Command[] = [
  { cmd: 0x60, para: 0x00, dataLength: 0, meaning: 'set 115200 baud' },
  { cmd: 0x60, para: 0x01, dataLength: 0, meaning: 'set 57600 baud' },
  { cmd: 0x60, para: 0x02, dataLength: 0, meaning: 'set 38400 baud' },
  { cmd: 0x60, para: 0x03, dataLength: 0, meaning: 'set 19200 baud' },
  { cmd: 0x60, para: 0x04, dataLength: 0, meaning: 'set 9600 baud' },
  { cmd: 0x61, para: 0xff, dataLength: 1, meaning: 'set the most bytes of one radio exchange' },
]

const ALL: readonly Command[] = [...Object.values(COMMANDS), ...FOREIGN_COMMANDS]

/** The command with this CMD and PARA, if the protocol's tables know it. */
export function commandOf(cmd: number, para: number): Command | undefined {
  return ALL.find((command) => command.cmd === cmd && command.para === para)
}
