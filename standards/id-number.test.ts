import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays, isCalendarDate } from './calendar-date.ts'
import { checkCharacter, checkIdNumber, parseIdNumber, sameIdNumber, upgradeTo18 } from './id-number.ts'

const today = '2026-11-24'

/** A number with the right check character for what precedes it. */
function numbered(first17: string): string {
  return first17 + checkCharacter(first17)
}

describe('GB 11643', () => {
  test.each(['11010519491231002X', '440524188001010014', '330106199003078016'])('%s is valid', (number) => {
    expect(parseIdNumber(number, today)).toMatchObject({ number, valid: true, reason: null })
  })

  test('the birth date is digits 7 to 14, the sex is the parity of digit 17', () => {
    expect(parseIdNumber('11010519491231002X', today)).toMatchObject({ birthDate: '1949-12-31', sex: '2' })
    expect(parseIdNumber('330106199003078016', today)).toMatchObject({ birthDate: '1990-03-07', sex: '1' })
  })

  test('the command line prints exactly these keys in this order', () => {
    expect(JSON.stringify(checkIdNumber('11010519491231002x', today))).toBe(
      '{"number":"11010519491231002X","valid":true,"birthDate":"1949-12-31","sex":"2","reason":null}',
    )
    expect(JSON.stringify(checkIdNumber('12', today))).toBe(
      '{"number":"12","valid":false,"birthDate":null,"sex":null,"reason":"LENGTH"}',
    )
  })

  test('15 digits become 18 with the century 19', () => {
    expect(upgradeTo18('110105491231002')).toBe('11010519491231002X')
    expect(parseIdNumber('110105491231002', today)).toMatchObject({
      number: '11010519491231002X',
      valid: true,
    })
  })

  test('15 digits and 18 characters of one number are the same person', () => {
    expect(sameIdNumber('110105491231002', '11010519491231002x')).toBe(true)
    expect(sameIdNumber('110105491231002', '330106199003078016')).toBe(false)
  })

  test('29 February counts in leap years only', () => {
    expect(parseIdNumber(numbered('11010520000229001'), today)).toMatchObject({
      birthDate: '2000-02-29',
      valid: true,
    })
    expect(parseIdNumber(numbered('11010519000229001'), today)).toMatchObject({
      birthDate: null,
      reason: 'BIRTH_DATE',
    })
    expect(parseIdNumber(numbered('11010520010229001'), today)).toMatchObject({
      birthDate: null,
      reason: 'BIRTH_DATE',
    })
  })

  test.each(['19900431', '19901301', '19900100', '19900132'])('a birth date %s does not exist', (date) => {
    expect(parseIdNumber(numbered(`110105${date}001`), today)).toMatchObject({
      valid: false,
      birthDate: null,
      reason: 'BIRTH_DATE',
    })
  })

  test('somebody may be born today, but not tomorrow', () => {
    expect(parseIdNumber(numbered('11010520261124001'), today)).toMatchObject({ valid: true })
    expect(parseIdNumber(numbered('11010520261125001'), today)).toMatchObject({ reason: 'FUTURE_BIRTH_DATE' })
  })

  test('an abolished or unknown division is never a reason to reject', () => {
    expect(parseIdNumber(numbered('51020219800101001'), today).valid).toBe(true)
    expect(parseIdNumber(numbered('99999919800101001'), today).valid).toBe(true)
  })

  test.each(['810000', '820000', '830000'])('a residence permit with %s follows the same rule', (prefix) => {
    expect(parseIdNumber(numbered(`${prefix}19850102001`), today)).toMatchObject({ valid: true, sex: '1' })
  })

  test('full-width digits, a small x, blanks and hyphens are read as what they stand for', () => {
    const number = '11010519491231002X'
    for (const text of ['11010519491231002X', '110105 19491231 002x', ' 110105-19491231-002X\t']) {
      expect(parseIdNumber(text, today)).toMatchObject({ number, valid: true })
    }
  })

  test.each([
    ['', 'EMPTY'],
    ['1101051949123100', 'LENGTH'],
    ['1101051949123100212', 'LENGTH'],
    ['11010519491231O02X', 'CHARACTERS'],
    ['X1010519491231002X', 'CHARACTERS'],
    ['11010549123100X', 'CHARACTERS'],
    ['110105194912310020', 'CHECK_CHARACTER'],
  ])('“%s” is refused as %s', (text, reason) => {
    expect(parseIdNumber(text, today)).toMatchObject({ valid: false, reason })
  })

  test('zeros that stood for a number in old records are recognised', () => {
    for (const text of [
      '000000195203040000',
      '000000000000000000',
      '110105195203040000',
      '110105000000000000',
    ]) {
      expect(parseIdNumber(text, today)).toMatchObject({ valid: false, reason: 'PLACEHOLDER', sex: null })
    }
  })
})

describe('any number at all', () => {
  const division = fc.integer({ min: 100_000, max: 999_999 })
  const birth = fc.integer({ min: 0, max: 45_000 }).map((days) => addDays('1903-01-01', days))
  const sequence = fc.integer({ min: 1, max: 999 }).map((value) => String(value).padStart(3, '0'))
  const first17 = fc
    .tuple(division, birth, sequence)
    .map(([place, date, order]) => `${place}${date.replaceAll('-', '')}${order}`)

  test('with a real date and the right check character is valid', () => {
    fc.assert(
      fc.property(first17, (digits) => {
        const parsed = parseIdNumber(numbered(digits), today)
        expect(parsed.valid).toBe(true)
        expect(parsed.sex).toBe(Number(digits[16]) % 2 ? '1' : '2')
      }),
    )
  })

  test('with one digit changed is invalid', () => {
    fc.assert(
      fc.property(first17, fc.nat(16), fc.integer({ min: 1, max: 9 }), (digits, at, by) => {
        const changed = String((Number(digits[at]) + by) % 10)
        const number = numbered(digits)
        expect(parseIdNumber(number.slice(0, at) + changed + number.slice(at + 1), today).valid).toBe(false)
      }),
    )
  })

  test('any text is answered, and what is valid has a date that exists', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.string({ unit: 'binary' })), (text) => {
        const { valid, birthDate, reason } = parseIdNumber(text, today)
        expect(valid).toBe(reason === null)
        if (valid) expect(isCalendarDate(birthDate ?? '')).toBe(true)
      }),
    )
  })
})
