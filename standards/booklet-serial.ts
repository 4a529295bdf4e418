import { ok, type Refusal, type Result, refuse } from './result.ts'

/**
 * A printing number (证件印制号) is written on the booklet's inner core: letters or digits of the province's block, then
 * digits that count up.
 */
const pattern = /^([A-Z0-9]*?)(\d{4,10})$/
const longestBlock = 5000

/** What a scanner or a keyboard gives, in the one form serials are stored in: half-width, upper case, no blanks. */
export function normaliseSerial(text: string): string {
  return text.normalize('NFKC').replaceAll(/[\s-]/gu, '').toUpperCase()
}

/** True for a normalised serial that can be counted. */
export function isSerial(serial: string): boolean {
  return pattern.test(serial)
}

/**
 * The serials of a block, first to last. The trailing digits count up and keep their width; a block that would
 * outgrow them, is empty, or longer than 5,000 is refused.
 */
export function serialRange(first: string, count: number): Result<readonly string[]> {
  const [, prefix = '', digits] = pattern.exec(normaliseSerial(first)) ?? []
  if (!digits) return refuse(notASerial(first))
  if (!Number.isInteger(count) || count < 1 || count > longestBlock) return refuse(notABlock(count))
  if (String(Number(digits) + count - 1).length > digits.length) return refuse(outgrown(first, count))
  return ok(
    Array.from({ length: count }, (_, at) => formatSerial(prefix, Number(digits) + at, digits.length)),
  )
}

/** `formatSerial('BJ', 42, 7)` → `BJ0000042`. */
export function formatSerial(prefix: string, running: number, width: number): string {
  return prefix + String(running).padStart(width, '0')
}

function notASerial(text: string): Refusal {
  return {
    code: 'SERIAL_FORM',
    sentence: {
      zh: `“${text}”不像证书印制号：应为字母或数字，最后至少 4 位数字。`,
      en: `“${text}” does not look like a booklet serial: letters or digits that end in at least four digits.`,
    },
    remedy: { zh: '请重新扫描或对照证书录入。', en: 'Scan it again, or type it from the booklet.' },
    basis: null,
  }
}

function notABlock(count: number): Refusal {
  return {
    code: 'SERIAL_COUNT',
    sentence: {
      zh: `一批应为 1 至 ${longestBlock} 本，不能是 ${count} 本。`,
      en: `A block has 1 to ${longestBlock} booklets, not ${count}.`,
    },
    remedy: { zh: '请核对本数，多的分批入库。', en: 'Check the count; receive more in several blocks.' },
    basis: null,
  }
}

function outgrown(first: string, count: number): Refusal {
  return {
    code: 'SERIAL_OVERFLOW',
    sentence: {
      zh: `从 ${first} 起数 ${count} 本，超出了印制号的位数。`,
      en: `${count} booklets from ${first} run past the digits of the serial.`,
    },
    remedy: { zh: '请核对首号和本数。', en: 'Check the first serial and the count.' },
    basis: null,
  }
}
