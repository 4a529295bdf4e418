import { ok, type Refusal, type Result, refuse } from './result.ts'

/** 字号 prefixes: marriage, divorce, and the re-issues (补发) of both. */
export const certificatePrefixes = ['J', 'L', 'BJ', 'BL'] as const
export type CertificatePrefix = (typeof certificatePrefixes)[number]

/**
 * A certificate number (结婚证字号) in the form used since 2004: `J110101-2010-000001`. Numbers before that are free
 * text (`皖芜字xx号`); they are kept as strings and never forced into this shape.
 */
export interface CertificateNumber {
  readonly prefix: CertificatePrefix
  /** Six digits of GB/T 2260 or the code the province gave the office. */
  readonly office: string
  readonly year: number
  /** 1 … 999999 within prefix, office and year. */
  readonly serial: number
}

const pattern = /^(J|L|BJ|BL)(\d{6})-(\d{4})-(\d{6})$/

/** `J330106-2026-000001`. Throws for what cannot be a number: parts come from the centre's counter, not from a user. */
export function formatCertificateNumber({ prefix, office, year, serial }: CertificateNumber): string {
  const text = `${prefix}${office}-${year}-${String(serial).padStart(6, '0')}`
  if (!pattern.test(text)) throw new RangeError(`not a certificate number: ${text}`)
  return text
}

/** Reads a number of the present form; anything else (also a legacy number) is a refusal, to be kept as text. */
export function parseCertificateNumber(text: string): Result<CertificateNumber> {
  const [, prefix, office, year, serial] = pattern.exec(text) ?? []
  const known = certificatePrefixes.find((candidate) => candidate === prefix)
  if (!known || !office || !year || !serial) return refuse(notACertificateNumber(text))
  return ok({ prefix: known, office, year: Number(year), serial: Number(serial) })
}

function notACertificateNumber(text: string): Refusal {
  return {
    code: 'CERTIFICATE_NUMBER_FORM',
    sentence: {
      zh: `“${text}”不是现行格式的字号（如 J110101-2026-000001）。`,
      en: `“${text}” is not a certificate number of the present form (such as J110101-2026-000001).`,
    },
    remedy: {
      zh: '请核对；2004 年以前的旧字号按原文照录。',
      en: 'Check it; numbers from before 2004 are recorded as they are written.',
    },
    basis: '结婚证字号填写规则',
  }
}
