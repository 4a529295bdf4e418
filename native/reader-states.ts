import type { DeviceState } from './card-reader.ts'
import type { StatusWord } from './sdt/status-words.ts'
import type { LossCode } from './transport/transport.ts'

/** Every state of a reader that is not a status word, with what the clerk reads. */
const STATES = {
  READY: {
    kind: 'ready',
    sentence: { zh: '读卡器就绪，请放证件。', en: 'The reader is ready. Lay a card on it.' },
  },
  CARD_READ: {
    kind: 'ready',
    sentence: { zh: '证件已读好，可以拿开。', en: 'The card has been read and may be taken away.' },
  },
  CARD_ALREADY_READ: {
    kind: 'ready',
    sentence: {
      zh: '这张证件刚读过；要再读一次，请拿开证件，稍等再放。',
      en: 'This card was just read. To read it again, take it away, wait a moment and lay it again.',
    },
  },
  READING_CARD: {
    kind: 'reading',
    sentence: { zh: '正在读证件，请不要移动。', en: 'Reading the card. Do not move it.' },
  },
  CONNECTING: {
    kind: 'absent',
    sentence: { zh: '正在连接读卡器。', en: 'Connecting to the reader.' },
  },
  NO_DEVICE: {
    kind: 'absent',
    sentence: {
      zh: '没有找到读卡器，请检查数据线和电源；插上后会自动连接。',
      en: 'No reader was found. Check its cable and power; once plugged in it connects by itself.',
    },
  },
  UNPLUGGED: {
    kind: 'absent',
    sentence: {
      zh: '读卡器已断开，请检查数据线；插回后会自动连接。',
      en: 'The reader was disconnected. Check its cable; once plugged in again it connects by itself.',
    },
  },
  PORT_IN_USE: {
    kind: 'error',
    sentence: {
      zh: '读卡器被另一个程序占用，请关闭那个程序；之后会自动连接。',
      en: 'Another program is using the reader. Close it; then the reader connects by itself.',
    },
  },
  NO_PERMISSION: {
    kind: 'error',
    sentence: {
      zh: '没有使用读卡器端口的权限，请联系管理员。',
      en: 'This account may not use the port of the reader. Call the administrator.',
    },
  },
  OPEN_FAILED: {
    kind: 'error',
    sentence: {
      zh: '读卡器端口打不开，正在自动重试；若反复出现，请拔下再插上。',
      en: 'The port of the reader cannot be opened; trying again. If this goes on, unplug it and plug it in again.',
    },
  },
  WRITE_STALLED: {
    kind: 'error',
    sentence: {
      zh: '读卡器不接收数据，正在重新连接；若反复出现，请拔下再插上。',
      en: 'The reader takes no data; connecting again. If this goes on, unplug it and plug it in again.',
    },
  },
  NO_ANSWER: {
    kind: 'error',
    sentence: {
      zh: '读卡器没有应答，正在自动重试；请检查电源，或拔下再插上。',
      en: 'The reader does not answer; trying again. Check its power, or unplug it and plug it in again.',
    },
  },
  CARD_MOVED: {
    kind: 'error',
    sentence: {
      zh: '证件读到一半中断了，请把证件拿开，再平放一次，读完前不要移动。',
      en: 'Reading was cut short. Take the card away, lay it flat again and do not move it until it has been read.',
    },
  },
  ONE_CARD_ONLY: {
    kind: 'error',
    sentence: {
      zh: '连续几次没有读成：请只放一张证件，并拿开手机、银行卡等，再放一次。',
      en: 'Reading failed several times. Lay one card only, keep phones and bank cards away, and try again.',
    },
  },
  BAD_REPLY: {
    kind: 'error',
    sentence: {
      zh: '读到的数据不完整，没有采用，请把证件拿开再放一次。',
      en: 'What was read is incomplete and was not used. Take the card away and lay it again.',
    },
  },
  CLOSED: {
    kind: 'absent',
    sentence: { zh: '读卡器已关闭。', en: 'The reader was closed.' },
  },
} as const satisfies Record<string, Omit<DeviceState, 'code'>>

export type ReaderStateCode = keyof typeof STATES

/** The state of that code, with its sentence. */
export function readerState(code: ReaderStateCode): DeviceState {
  return { code, ...STATES[code] }
}

/** The state a status word puts the reader in: an error with the table's sentence. */
export function statusState({ code, sentence }: StatusWord): DeviceState {
  return { kind: 'error', code, sentence }
}

/** The state after a line could not be opened or was lost. */
export function lossState(code: LossCode): DeviceState {
  return readerState(code)
}
