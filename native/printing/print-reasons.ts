import type { Text } from '../../standards/result.ts'

/** Why a print is not known to be good, as the record keeps it (code) and as a clerk reads it. */
export const printReasons = {
  PRINTER_ABSENT: { zh: '找不到打印机，没有送出打印。', en: 'The printer was not found; nothing was sent.' },
  QUEUE_UNKNOWN: {
    zh: '没有这个打印队列，没有送出打印。',
    en: 'There is no such print queue; nothing was sent.',
  },
  JOB_REFUSED: { zh: '打印机没有接受这次打印。', en: 'The printer did not accept the job.' },
  CANCELLED_BEFORE: { zh: '开始打印之前已取消。', en: 'It was cancelled before printing began.' },
  CANCELLED: { zh: '打印过程中被取消。', en: 'It was cancelled while it printed.' },
  ABORTED_BEFORE: {
    zh: '打印机在开始打印之前放弃了这次打印。',
    en: 'The printer gave up before printing began.',
  },
  ABORTED: { zh: '打印机在打印过程中出错，已放弃。', en: 'The printer gave up while it printed.' },
  STOPPED_AFTER_SHEET: {
    zh: '打印被中止，但打印机说已经出纸，请看纸。',
    en: 'The job was stopped, yet the printer counts a sheet: look at the paper.',
  },
  COMPLETED_WITH_ERRORS: {
    zh: '打印机说打完了，但有错误，请看纸。',
    en: 'The printer says it is done, with errors: look at the paper.',
  },
  PRINTER_FAULT_AT_END: {
    zh: '打印机说打完了，但同时报告缺纸或故障，请看纸。',
    en: 'The printer says it is done, and reports no paper or a fault: look at the paper.',
  },
  NO_ANSWER_TO_JOB: {
    zh: '送出打印后没有得到打印机的回答，请看纸。',
    en: 'The job was sent and the printer did not answer: look at the paper.',
  },
  SPOOLED_ONLY: {
    zh: '系统已接收打印，但不报告结果，请看纸。',
    en: 'The system took the job and does not report its end: look at the paper.',
  },
  JOB_FORGOTTEN: {
    zh: '打印队列里找不到这次打印，请看纸。',
    en: 'The queue no longer knows the job: look at the paper.',
  },
  SILENT: { zh: '打印机断电或断线，请看纸。', en: 'The printer lost power or its line: look at the paper.' },
  NO_PAPER: { zh: '缺纸，等待超时，请看纸。', en: 'No paper, and waiting took too long: look at the paper.' },
  STUCK: {
    zh: '打印机停住，等待超时，请看纸。',
    en: 'The printer is stuck, and waiting took too long: look at the paper.',
  },
} as const satisfies Readonly<Record<string, Text>>

export type PrintReason = keyof typeof printReasons
