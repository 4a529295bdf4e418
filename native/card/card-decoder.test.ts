import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { buildReply } from '../sdt/frame.ts'
import {
  SAMPLE_FOREIGNER_2017,
  SAMPLE_FOREIGNER_2023,
  SAMPLE_HMT,
  SAMPLE_RESIDENT,
} from '../simulator/people.ts'
import {
  type CardDescription,
  cardText,
  readAppendedReply,
  readFingerprintReply,
  readTextReply,
} from '../simulator/sample-cards.ts'
import { decodeCard } from './card-decoder.ts'
import { decodeReply } from './reply-decoder.ts'

const TODAY = '20260511'

function read(card: CardDescription, today: string = TODAY) {
  const reply = decodeReply(readTextReply(card), { command: 'readText', today })
  if (reply.kind !== 'card') throw new Error(`read as ${reply.kind}`)
  return reply.reading
}

const resident = (changes: Partial<CardDescription>) => read({ ...SAMPLE_RESIDENT, ...changes })

function decodeBlock(text: Uint8Array) {
  return decodeCard({ text, photo: new Uint8Array(0), fingerprint: null }, { today: TODAY })
}

describe('the four cards', () => {
  it.each([SAMPLE_RESIDENT, SAMPLE_HMT, SAMPLE_FOREIGNER_2017, SAMPLE_FOREIGNER_2023])(
    'gives back every field of a $cardType card, with nothing to warn of',
    (card) => {
      expect(read(card)).toMatchObject({ ...card, warnings: [] })
    },
  )

  it('gives a foreigner without a Chinese name an empty one', () => {
    expect(read({ ...SAMPLE_FOREIGNER_2023, chineseName: '' })).toMatchObject({ name: '', chineseName: '' })
  })

  it('joins the two parts of a long English name as they are, also at a blank', () => {
    const englishName = `${'A'.repeat(34)} ${'B'.repeat(11)}`
    expect(read({ ...SAMPLE_FOREIGNER_2023, englishName }).englishName).toBe(englishName)
  })

  it('trims an English name that fits into the first part', () => {
    expect(read({ ...SAMPLE_FOREIGNER_2023, englishName: 'LEE, ANN' }).englishName).toBe('LEE, ANN')
  })

  it('shows a card with a flag nobody knows as unknown, with its raw fields', () => {
    const reading = read({ ...SAMPLE_RESIDENT, cardType: 'unknown', typeFlag: 'Q' })
    expect(reading).toMatchObject({
      cardType: 'unknown',
      typeFlag: 'Q',
      name: '张试例',
      warnings: ['UNKNOWN_TYPE'],
    })
  })

  it.each(['toString', '__proto__'])('is not led astray by the flag %s', (flag) => {
    expect(read({ ...SAMPLE_RESIDENT, cardType: 'unknown', typeFlag: flag.slice(0, 1) }).cardType).toBe(
      'unknown',
    )
  })

  it('does not take a flag whose second byte is not zero for the plain letter', () => {
    const text = cardText(SAMPLE_HMT)
    text[249] = 0x4e
    expect(decodeBlock(text).cardType).toBe('unknown')
  })
})

describe('text as the chip holds it', () => {
  it('strips blanks and U+0000 at the right end only', () => {
    const text = cardText({ ...SAMPLE_RESIDENT, name: ' 阿 依 ' })
    text.fill(0, 10, 30)
    expect(decodeBlock(text).name).toBe(' 阿 依')
  })

  it('keeps 长期 as it stands', () => {
    expect(resident({ validTo: '长期' })).toMatchObject({ validTo: '长期', warnings: [] })
  })

  it('keeps a name of CJK Extension B whole', () => {
    expect(resident({ name: '王𠅤' })).toMatchObject({
      name: '王𠅤',
      rawNameHex: '738BD840DD64',
      nameCodePoints: ['U+738B', 'U+20164'],
    })
    expect(resident({ name: '王𠅤' }).needsReview).toBeUndefined()
  })

  it('keeps a compatibility ideograph, which normalising would change', () => {
    expect(resident({ name: '李\uf9d1' }).name).toBe('李\uf9d1')
  })

  it('does not lose a byte order mark that stands first', () => {
    expect(resident({ name: '\ufeff王' }).rawNameHex).toBe('FEFF738B')
    expect(resident({ name: '\ufeff王' }).name).toBe('\ufeff王')
  })

  it('shows half of a surrogate pair as U+FFFD, warns, and keeps the evidence', () => {
    const reading = resident({ name: '王\ud840' })
    expect(reading.name).toBe('王\ufffd')
    expect(reading.rawNameHex).toBe('738BD840')
    expect(reading.warnings).toEqual(['LONE_SURROGATE'])
  })

  it('does not read a half pair across the border of two fields', () => {
    const reading = resident({ name: `${'王'.repeat(14)}\ud840`, sex: '\udc00' })
    expect(reading.name?.endsWith('\ufffd')).toBe(true)
    expect(reading.warnings).toContain('LONE_SURROGATE')
  })
})

describe('rare characters', () => {
  it('suggests what GBK put at a private-use character', () => {
    expect(resident({ name: '刘\ue863' })).toMatchObject({
      name: '刘\ue863',
      suggestedName: '刘䶮',
      suggestedCodePoints: ['U+5218', 'U+4DAE'],
      needsReview: true,
    })
  })

  it('suggests nothing where the table knows nothing, and asks for review', () => {
    const reading = resident({ name: '陈\ue188' })
    expect(reading).toMatchObject({ nameCodePoints: ['U+9648', 'U+E188'], needsReview: true })
    expect(reading).not.toHaveProperty('suggestedName')
  })

  it('suggests nothing for a name of which it knows only half', () => {
    expect(resident({ name: '\ue863\ue188' })).not.toHaveProperty('suggestedName')
  })

  it('suggests a character of Extension B where the standard moved one there', () => {
    expect(resident({ name: '\ue816' })).toMatchObject({
      suggestedName: '𠂇',
      suggestedCodePoints: ['U+20087'],
    })
  })
})

describe('what does not agree', () => {
  it.each<[string, Partial<CardDescription>, string[]]>([
    ['a wrong check character', { idNumber: '330106199003078017' }, ['CHECK_CHARACTER']],
    ['another birth date than the number', { birthDate: '19900308' }, ['BIRTH_DATE_DIFFERS']],
    ['another sex than the number', { sex: '2' }, ['SEX_DIFFERS']],
    ['an unstated sex, which differs from nothing', { sex: '9' }, []],
    ['a day that does not exist', { validFrom: '20230229' }, ['IMPOSSIBLE_DATE']],
    ['a birth date of letters', { birthDate: 'ABCDEFGH' }, ['BIRTH_DATE_DIFFERS', 'IMPOSSIBLE_DATE']],
    ['a number that is none', { idNumber: '12345' }, ['NUMBER_PATTERN']],
    ['a permit’s number on a resident card', { idNumber: '810000198802298011' }, ['NUMBER_PATTERN']],
    ['the day before it is valid', { validFrom: '20260512' }, ['NOT_YET_VALID']],
    ['the first day of validity', { validFrom: '20260511' }, []],
    ['the last day of validity', { validTo: '20260511' }, []],
    ['the day after the last', { validTo: '20260510' }, ['EXPIRED']],
  ])('says of a card with %s', (_, changes, warnings) => {
    expect(resident(changes).warnings).toEqual(warnings)
  })

  it('checks the number of the other cards by their own patterns', () => {
    const citizen = SAMPLE_RESIDENT.idNumber
    expect(read({ ...SAMPLE_HMT, idNumber: citizen }).warnings).toEqual(['NUMBER_PATTERN'])
    expect(read({ ...SAMPLE_FOREIGNER_2023, idNumber: citizen }).warnings).toEqual(['NUMBER_PATTERN'])
    expect(read({ ...SAMPLE_FOREIGNER_2017, idNumber: 'CA1310082091501' }).warnings).toEqual([
      'NUMBER_PATTERN',
    ])
  })

  it('does not judge validity without knowing the day', () => {
    const reply = decodeReply(readTextReply({ ...SAMPLE_RESIDENT, validTo: '20200102' }))
    expect(reply.kind === 'card' && reply.reading.warnings).toEqual([])
  })
})

describe('replies of every size', () => {
  it('keeps the photo as it came', () => {
    const photo = Uint8Array.from({ length: 1024 }, (_, at) => (at * 7) & 0xff)
    expect(resident({ photo }).photo).toEqual(photo)
  })

  it('reads a card without a photo', () => {
    expect(resident({ photo: new Uint8Array(0) })).toMatchObject({ name: '张试例', photo: null })
  })

  it.each([
    [0, 1297],
    [512, 1809],
    [1024, 2321],
  ])('reads a reply with %i bytes of fingerprint, %i bytes in all', (length, total) => {
    const frame = readFingerprintReply({ ...SAMPLE_RESIDENT, fingerprint: new Uint8Array(length) })
    expect(frame).toHaveLength(total)
    const reply = decodeReply(frame, { command: 'readFingerprint' })
    expect(reply).toMatchObject({ kind: 'card', reading: { name: '张试例', fingerprintLength: length } })
  })

  it('does not say anything of a fingerprint when none was asked for', () => {
    expect(resident({})).not.toHaveProperty('fingerprintLength')
  })

  it.each([30, 123, 248, 255, 258, 300])('reads what a text block of %i bytes holds', (length) => {
    const text = new Uint8Array(length).fill(0)
    text.set(cardText(SAMPLE_RESIDENT).subarray(0, length))
    const frame = buildReply([0, 0, 0x90], Uint8Array.of(length >> 8, length & 0xff, 0, 0, ...text))
    expect(decodeReply(frame)).toMatchObject({
      kind: length === 70 ? 'address' : 'card',
      reading: { name: '张试例' },
    })
  })

  it('refuses a card whose lengths do not add up', () => {
    const frame = readTextReply(SAMPLE_RESIDENT)
    frame[11] = 0xfa
    expect(decodeReply(frame, { command: 'readText' }).kind).toBe('malformed')
  })

  it.each([true, false])('reads the appended address, length bytes before it: %s', (withPrefix) => {
    const frame = readAppendedReply({ ...SAMPLE_RESIDENT, newAddress: '新址路３号' }, withPrefix)
    expect(decodeReply(frame)).toMatchObject({ kind: 'address', newAddress: '新址路３号' })
  })

  it('does not judge by the card’s own two status words', () => {
    const frame = readTextReply(SAMPLE_RESIDENT)
    frame[7] = 0x63
    frame[8] = 0xc0
    expect(decodeReply(frame)).toMatchObject({ kind: 'card', sw: [0x63, 0xc0, 0x90] })
  })
})

describe('any bytes at all', () => {
  it('give a reading that JSON and a database can hold', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), (text) => {
        const reading = decodeBlock(text)
        for (const value of Object.values(reading)) {
          if (typeof value === 'string') expect(value.isWellFormed()).toBe(true)
        }
      }),
      { numRuns: 3000 },
    )
  })

  it('give some reply, with every command and with none', () => {
    const command = fc.constantFrom(undefined, 'find', 'samId', 'readText', 'readFingerprint', 'readAppended')
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 2400 }), command, (data, name) => {
        const frame = buildReply([0, 0, 0x90], data)
        const reply = decodeReply(frame, name ? { command: name } : {})
        expect(['card', 'address', 'samId', 'status', 'malformed']).toContain(reply.kind)
      }),
      { numRuns: 1000 },
    )
  })
})
