import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { isSerial, normaliseSerial, serialRange } from './booklet-serial.ts'
import { certificatePrefixes, formatCertificateNumber, parseCertificateNumber } from './certificate-number.ts'
import { parseForeignPermanentNumber } from './foreign-permanent-number.ts'
import { idMasked, nameMasked } from './masking.ts'

describe('certificate numbers', () => {
  test('the example of the fill-in rule is read', () => {
    expect(parseCertificateNumber('J110101-2010-000001')).toEqual({
      ok: true,
      value: { prefix: 'J', office: '110101', year: 2010, serial: 1 },
    })
  })

  test('what is written is read back', () => {
    const number = fc.record({
      prefix: fc.constantFrom(...certificatePrefixes),
      office: fc.integer({ min: 0, max: 999_999 }).map((code) => String(code).padStart(6, '0')),
      year: fc.integer({ min: 2004, max: 9999 }),
      serial: fc.integer({ min: 1, max: 999_999 }),
    })
    fc.assert(
      fc.property(number, (value) => {
        expect(parseCertificateNumber(formatCertificateNumber(value))).toEqual({ ok: true, value })
      }),
    )
  })

  test.each([
    '皖芜字12号',
    'J11010-2010-000001',
    'j110101-2010-000001',
    ' J110101-2010-000001',
    'K110101-2010-000001',
  ])('“%s” is not of the present form and stays text', (text) => {
    expect(parseCertificateNumber(text)).toMatchObject({
      ok: false,
      refusal: { code: 'CERTIFICATE_NUMBER_FORM' },
    })
  })

  test('a counter that ran over is a broken machine', () => {
    const parts = { prefix: 'J', office: '110101', year: 2026, serial: 1_000_000 } as const
    expect(() => formatCertificateNumber(parts)).toThrow(RangeError)
  })
})

describe('booklet serials', () => {
  test('a scanner’s full-width, lower-case, spaced text is tidied', () => {
    expect(normaliseSerial(' bj00012345\r\n')).toBe('BJ00012345')
    expect(isSerial('BJ00012345')).toBe(true)
    expect(isSerial('BJ')).toBe(false)
  })

  test('the trailing digits count up and keep their width', () => {
    expect(serialRange('ZJ0000998', 4)).toEqual({
      ok: true,
      value: ['ZJ0000998', 'ZJ0000999', 'ZJ0001000', 'ZJ0001001'],
    })
  })

  test.each([
    ['ZJ', 1, 'SERIAL_FORM'],
    ['ZJ0001', 0, 'SERIAL_COUNT'],
    ['ZJ0001', 5001, 'SERIAL_COUNT'],
    ['ZJ9999', 2, 'SERIAL_OVERFLOW'],
  ])('a block from %s of %i is refused as %s', (first, count, code) => {
    expect(serialRange(first, count)).toMatchObject({ ok: false, refusal: { code } })
  })
})

describe('numbers of foreigners with permanent residence', () => {
  const today = '2026-11-24'
  test('the card of 2017: three letters and twelve digits', () => {
    expect(parseForeignPermanentNumber('can310082091501', today)).toMatchObject({
      number: 'CAN310082091501',
      edition: '2017',
      valid: true,
      nationality: 'CAN',
    })
  })

  test('the card of 2023: 9, place, nationality, birth date, sequence, check character', () => {
    expect(parseForeignPermanentNumber('911124198209158019', today)).toMatchObject({
      edition: '2023',
      valid: true,
      nationality: '124',
      birthDate: '1982-09-15',
    })
  })

  test.each([
    ['911124198209158018', 'CHECK_CHARACTER'],
    ['911124198213158019', 'BIRTH_DATE'],
    ['911124202709158019', 'FUTURE_BIRTH_DATE'],
    ['CAN31008209150', 'FORM'],
    ['811124198209158019', 'FORM'],
  ])('%s is refused as %s', (number, reason) => {
    expect(parseForeignPermanentNumber(number, today)).toMatchObject({ valid: false, reason })
  })
})

describe('masking', () => {
  test('a number keeps its division and its last four signs', () => {
    expect(idMasked('330106199003078016')).toBe('330106********8016')
    expect(idMasked('H12345678')).toBe('H******78')
  })

  test('a name keeps its first character, whatever its plane', () => {
    expect(nameMasked('张三')).toBe('张*')
    expect(nameMasked('𠅤三四')).toBe('𠅤**')
    expect(nameMasked('')).toBe('')
  })
})
