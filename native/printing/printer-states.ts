import type { DeviceState } from '../card-reader.ts'

/** Every state of a printer as a clerk reads it. */
const states = {
  READY: { kind: 'ready', sentence: { zh: '打印机就绪。', en: 'The printer is ready.' } },
  PRINTING: { kind: 'reading', sentence: { zh: '正在打印。', en: 'Printing.' } },
  CONNECTING: { kind: 'absent', sentence: { zh: '正在连接打印机。', en: 'Connecting to the printer.' } },
  NO_PRINTER: {
    kind: 'absent',
    sentence: {
      zh: '打印机没有应答，请检查电源和连接线。',
      en: 'The printer does not answer. Check its power and its cable.',
    },
  },
  NO_QUEUE: {
    kind: 'absent',
    sentence: {
      zh: '系统里没有这个打印队列，请在“打印校准”里重新选择打印机。',
      en: 'The system has no such print queue. Choose a printer again under Printer calibration.',
    },
  },
  NO_PAPER: {
    kind: 'error',
    sentence: {
      zh: '打印机缺纸，请放入证件或纸张。',
      en: 'The printer has no paper. Feed the booklet or paper.',
    },
  },
  JAM: {
    kind: 'error',
    sentence: { zh: '打印机卡纸，请取出卡住的纸。', en: 'Paper is jammed in the printer. Take it out.' },
  },
  COVER_OPEN: {
    kind: 'error',
    sentence: { zh: '打印机盖开着，请合上。', en: 'The printer’s cover is open. Close it.' },
  },
  NO_INK: {
    kind: 'error',
    sentence: { zh: '色带、墨或粉用完了，请更换。', en: 'Ribbon, ink or toner is used up. Replace it.' },
  },
  OFFLINE: {
    kind: 'error',
    sentence: {
      zh: '打印机脱机，请检查电源和联机键。',
      en: 'The printer is offline. Check its power and its online key.',
    },
  },
  NOT_ACCEPTING: {
    kind: 'error',
    sentence: {
      zh: '打印队列已停用，请技术人员启用。',
      en: 'The print queue is disabled. Have a technician enable it.',
    },
  },
  STOPPED: {
    kind: 'error',
    sentence: {
      zh: '打印机已停止，请查看打印机面板上的提示。',
      en: 'The printer has stopped. See what its panel says.',
    },
  },
} as const satisfies Readonly<Record<string, Omit<DeviceState, 'code'>>>

export type PrinterStateCode = keyof typeof states

export function printerState(code: PrinterStateCode): DeviceState {
  return { code, ...states[code] }
}

/** What a printer says about itself. */
export interface PrinterFacts {
  /** RFC 8011, 5.4.11: 3 idle, 4 processing, 5 stopped. */
  readonly state: number | null
  readonly reasons: readonly string[]
  readonly accepting: boolean
}

/** Which keyword of the printer (RFC 8011, 5.4.12) is which state; the first that stands there counts. */
const byReason: readonly (readonly [keyword: RegExp, state: PrinterStateCode])[] = [
  [/^media-jam(-error)?$/, 'JAM'],
  [/^media-(empty|needed)(-error)?$/, 'NO_PAPER'],
  [/^(cover|door|interlock)-open(-error)?$/, 'COVER_OPEN'],
  [/^(toner|marker-supply)-empty(-error)?$/, 'NO_INK'],
  [/^(offline|shutdown|timed-out|connecting-to-device)(-error|-report)?$/, 'OFFLINE'],
  [/^paused$/, 'NOT_ACCEPTING'],
]

const idle = 3

/** While a job is in hand a mere warning (one tray empty) is what the job waits for; an idle printer may have others. */
function asStop(reason: string): string {
  return reason.replace(/-warning$/, '')
}

/** The state of a printer that answered. Pure. */
export function stateOf({ state, reasons, accepting }: PrinterFacts): DeviceState {
  for (const [keyword, code] of byReason) {
    if (reasons.some((reason) => keyword.test(state === idle ? reason : asStop(reason))))
      return printerState(code)
  }
  if (!accepting) return printerState('NOT_ACCEPTING')
  if (state === 5) return printerState('STOPPED')
  return printerState(state === 4 ? 'PRINTING' : 'READY')
}
