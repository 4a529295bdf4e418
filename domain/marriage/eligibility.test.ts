import { describe, expect, test } from 'vitest'
import { checkCharacter } from '../../standards/id-number.ts'
import {
  blockingChecks,
  type Check,
  checksFor,
  type EligibilityContext,
  type PartyFacts,
} from './eligibility.ts'
import type { Party, Side } from './party.ts'
import { man, woman } from './sample-couple.ts'

const context: EligibilityContext = { today: '2026-11-24', capabilities: ['mainland'] }

function blocked(
  his: PartyFacts,
  hers: PartyFacts,
  given: Partial<EligibilityContext> = {},
): readonly string[] {
  return blockingChecks(checksFor(his, hers, { ...context, ...given })).map(codeAndSide)
}

function codeAndSide({ code, side }: Check): string {
  return side ? `${code} ${side}` : code
}

/** The sample couple, one of them born on this day with a number that says so. */
function bornOn(side: Side, birthDate: string): { his: Party; hers: Party } {
  const first17 = `330106${birthDate.replaceAll('-', '')}${side === 'man' ? '801' : '802'}`
  const documentNumber = first17 + checkCharacter(first17)
  return side === 'man'
    ? { his: { ...man, birthDate, documentNumber }, hers: woman }
    : { his: man, hers: { ...woman, birthDate, documentNumber } }
}

test('two mainland residents with valid papers may marry at a county office', () => {
  expect(blocked(man, woman)).toEqual([])
})

test('every check names its basis and has a sentence in both languages', () => {
  const nobody = checksFor({}, {}, context)
  const wrong = checksFor(
    { ...man, sex: '2', maritalStatus: '20', name: '张 三' },
    { ...man, education: 'x' },
    context,
  )
  for (const { basis, sentence, remedy } of [...nobody, ...wrong, ...checksFor(man, woman, context)]) {
    expect(basis).not.toBe('')
    expect(sentence.zh).toMatch(/。$/)
    expect(sentence.en).toMatch(/^\p{Lu}.*\.$/u)
    expect(`${sentence.zh}${sentence.en}${remedy?.zh}${remedy?.en}`).not.toMatch(/[{}]/)
  }
})

describe('民法典 1047: a man of 22, a woman of 20', () => {
  test.each([
    ['man', '2004-11-25', ['AGE_BELOW_LIMIT man']],
    ['man', '2004-11-24', []],
    ['woman', '2006-11-25', ['AGE_BELOW_LIMIT woman']],
    ['woman', '2006-11-24', []],
  ] as const)('the %s born on %s: %j', (side, birthDate, expected) => {
    const { his, hers } = bornOn(side, birthDate)
    expect(blocked(his, hers)).toEqual(expected)
  })

  test('where the province counts from the day after, the birthday itself is a day too early', () => {
    const { his, hers } = bornOn('man', '2004-11-24')
    expect(blocked(his, hers, { ageRule: 'dayAfter' })).toEqual(['AGE_BELOW_LIMIT man'])
    expect(blocked(his, hers, { ageRule: 'dayAfter', today: '2026-11-25' })).toEqual([])
  })

  test('born on 29 February, the age is reached on 28 February of a common year', () => {
    const { his, hers } = bornOn('man', '2004-02-29')
    expect(blocked(his, hers, { today: '2026-02-27' })).toEqual(['AGE_BELOW_LIMIT man'])
    expect(blocked(his, hers, { today: '2026-02-28' })).toEqual([])
    expect(blocked(his, hers, { today: '2026-02-28', ageRule: 'dayAfter' })).toEqual(['AGE_BELOW_LIMIT man'])
    expect(blocked(his, hers, { today: '2026-03-01', ageRule: 'dayAfter' })).toEqual([])
  })

  test('born on 29 February, the age is reached on 29 February of a leap year', () => {
    const { his, hers } = bornOn('woman', '2004-02-29')
    expect(blocked(his, hers, { today: '2024-02-28' })).toEqual(['AGE_BELOW_LIMIT woman'])
    expect(blocked(his, hers, { today: '2024-02-29' })).toEqual([])
  })

  test('the sentence says from which day they may come', () => {
    const { his, hers } = bornOn('man', '2004-11-25')
    const [check] = blockingChecks(checksFor(his, hers, context))
    expect(check?.sentence.zh).toBe('男方未到法定婚龄：须满22周岁，2026-11-25起方可登记。')
    expect(check?.basis).toBe('民法典 第1047条')
  })

  test('a birth date in the future is a mistake, not an age', () => {
    expect(blocked({ ...man, birthDate: '2027-01-01' }, woman)).toContain('BIRTH_DATE_IMPOSSIBLE man')
  })
})

describe('one man and one woman', () => {
  test('exchanged sides are both refused, with the hint to swap them', () => {
    const checks = blockingChecks(checksFor(woman, man, context))
    expect(checks.map(codeAndSide)).toEqual(['SEX_NOT_ON_SIDE man', 'SEX_NOT_ON_SIDE woman'])
    expect(checks[0]?.remedy?.zh).toContain('对调')
  })

  test('two men are refused', () => {
    const { his } = bornOn('man', '1991-01-01')
    expect(blocked(man, his)).toEqual(['SEX_NOT_ON_SIDE woman'])
  })

  test('one person on both sides is refused, also with the old 15-digit number', () => {
    expect(blocked(man, { ...woman, documentNumber: man.documentNumber })).toContain('SAME_PERSON')
    expect(blocked(man, { ...woman, documentNumber: '330106900307801' })).toContain('SAME_PERSON')
  })
})

describe('民法典 1051: who has a spouse may not marry', () => {
  test.each(['20', '21', '22', '23'])('stated as married (%s): refused', (maritalStatus) => {
    expect(blocked({ ...man, maritalStatus }, woman)).toEqual(['STATED_MARRIED man'])
  })
  test.each(['10', '30', '40'])('never married, widowed, divorced (%s): goes on', (maritalStatus) => {
    expect(blocked(man, { ...woman, maritalStatus })).toEqual([])
  })
  test.each(['90', '99'])('not stated (%s): the clerk asks', (maritalStatus) => {
    expect(blocked(man, { ...woman, maritalStatus })).toEqual(['STATUS_NOT_STATED woman'])
  })
})

test('民法典 1048: kinship is declared, and the program says that it cannot check it', () => {
  const check = checksFor(man, woman, context).find(({ code }) => code === 'KINSHIP_DECLARED_ONLY')
  expect(check).toMatchObject({ outcome: 'pending', side: null, basis: '民法典 第1048条' })
})

describe('the number', () => {
  test.each([
    ['33010619900307801', 'ID_NUMBER_LENGTH man'],
    ['330106199003078017', 'ID_NUMBER_CHECK_CHARACTER man'],
    ['33010619900307801A', 'ID_NUMBER_CHARACTERS man'],
    ['330106900307801', 'ID_NUMBER_15 man'],
    ['330106199013078016', 'ID_NUMBER_BIRTH_DATE man'],
    ['000000199003070000', 'ID_NUMBER_PLACEHOLDER man'],
    ['3301061990 03078016', 'ID_NUMBER_FORM man'],
  ])('%s: %s', (documentNumber, expected) => {
    expect(blocked({ ...man, documentNumber }, woman)).toEqual([expected])
  })

  test('the birth date and the sex on the form are those in the number', () => {
    expect(blocked({ ...man, birthDate: '1990-03-08' }, woman)).toEqual(['BIRTH_DATE_DIFFERS man'])
    expect(blocked({ ...man, sex: '2' }, woman)).toEqual(['SEX_NOT_ON_SIDE man', 'SEX_DIFFERS man'])
  })

  test('an abolished division in it is no reason', () => {
    const first17 = '51020219900307801'
    expect(blocked({ ...man, documentNumber: first17 + checkCharacter(first17) }, woman)).toEqual([])
  })
})

describe('the document', () => {
  test('its last day counts, the day after does not', () => {
    expect(blocked({ ...man, documentValidTo: '2026-11-24' }, woman)).toEqual([])
    expect(blocked({ ...man, documentValidTo: '2026-11-23' }, woman)).toEqual(['DOCUMENT_EXPIRED man'])
  })

  test('before its first day it is not valid yet', () => {
    expect(blocked({ ...man, documentValidFrom: '2026-11-24' }, woman)).toEqual([])
    expect(blocked({ ...man, documentValidFrom: '2026-11-25' }, woman)).toEqual([
      'DOCUMENT_NOT_YET_VALID man',
    ])
  })

  test('长期 never expires', () => {
    expect(blocked({ ...man, documentValidTo: 'longTerm' }, woman)).toEqual([])
  })

  test('dates the wrong way round are a mistake', () => {
    const dates = { documentValidFrom: '2020-01-01', documentValidTo: '2019-01-01' }
    expect(blocked({ ...man, ...dates }, woman)).toEqual(['DOCUMENT_DATES_REVERSED man'])
  })

  test('without dates the clerk is asked to look', () => {
    const checks = checksFor({ ...man, documentValidTo: null }, woman, context)
    expect(checks).toContainEqual(
      expect.objectContaining({ code: 'DOCUMENT_VALIDITY_UNKNOWN', outcome: 'warn', side: 'man' }),
    )
  })

  test('a temporary ID card serves, a passport does not', () => {
    expect(blocked({ ...man, documentType: 'temporaryResidentId' }, woman)).toEqual([])
    expect(blocked({ ...man, documentType: 'passport' }, woman)).toEqual(['DOCUMENT_NOT_FOR_TYPE man'])
  })
})

describe('婚姻登记条例 2: which office', () => {
  const foreigner: Party = {
    ...woman,
    partyType: '6',
    nationality: '124',
    ethnicity: null,
    documentType: 'foreignPermanentResidentId',
    documentNumber: '911124198209158019',
    birthDate: '1982-09-15',
  }
  const taiwanese: Party = {
    ...woman,
    partyType: '4',
    nationality: '158',
    ethnicity: null,
    documentType: 'hmtResidencePermit',
    documentNumber: withCheck('83000019920520402'),
  }

  test('a foreigner is referred unless the office is designated for foreigners', () => {
    expect(blocked(man, foreigner)).toEqual(['OFFICE_MAY_NOT woman'])
    expect(blocked(man, foreigner, { capabilities: ['mainland', 'foreign'] })).toEqual([])
  })

  test('the mainland partner of a foreigner comes along', () => {
    expect(blocked(man, foreigner, { capabilities: ['foreign'] })).toEqual([])
    expect(blocked(man, woman, { capabilities: ['foreign'] })).toEqual([
      'OFFICE_MAY_NOT man',
      'OFFICE_MAY_NOT woman',
    ])
  })

  test('a resident of Taiwan needs an office for Hong Kong, Macau and Taiwan, and a permit of Taiwan', () => {
    expect(blocked(man, taiwanese)).toEqual(['OFFICE_MAY_NOT woman'])
    expect(blocked(man, taiwanese, { capabilities: ['hmt'] })).toEqual([])
    const ofMacau = { ...taiwanese, documentNumber: withCheck('82000019920520402') }
    expect(blocked(man, ofMacau, { capabilities: ['hmt'] })).toEqual(['PERMIT_OF_ANOTHER_REGION woman'])
  })

  test('what else a party from elsewhere must bring is a reminder, not a refusal', () => {
    const checks = checksFor(man, taiwanese, { ...context, capabilities: ['hmt'] })
    expect(checks).toContainEqual(
      expect.objectContaining({ code: 'PAPERS_OF_TYPE', outcome: 'warn', side: 'woman' }),
    )
  })

  test('two people from elsewhere are referred to the province, whatever the office may do', () => {
    const hongKong: Party = {
      ...man,
      partyType: '2',
      documentType: 'hmtTravelPermit',
      documentNumber: 'H12345678',
    }
    expect(blocked(hongKong, taiwanese, { capabilities: ['mainland', 'hmt'] })).toEqual(['BOTH_NOT_MAINLAND'])
  })

  test('a serviceman marries at an ordinary office', () => {
    expect(blocked({ ...man, partyType: '7' }, woman)).toEqual([])
  })

  test('a foreigner is no citizen, and a number that is wrong is said', () => {
    const capabilities = ['foreign'] as const
    expect(blocked(man, { ...foreigner, nationality: '156' }, { capabilities })).toEqual([
      'NATIONALITY_DIFFERS woman',
    ])
    expect(blocked(man, { ...foreigner, documentNumber: '911124198209158018' }, { capabilities })).toEqual([
      'FOREIGN_NUMBER_WRONG woman',
    ])
  })
})

function withCheck(first17: string): string {
  return first17 + checkCharacter(first17)
}

describe('the name', () => {
  const card = { kind: 'card', readAt: '2026-11-24T01:00:00.000Z', samId: null } as const

  test('with a private-use character it waits for somebody to compare it with the card', () => {
    const entry = { ...card, rawNameHex: '5218E863', nameConfirmedBy: null }
    expect(blocked({ ...man, name: '刘\ue863', entry }, woman)).toEqual(['NAME_UNCONFIRMED man'])
    expect(blocked({ ...man, name: '刘䶮', entry }, woman)).toEqual(['NAME_UNCONFIRMED man'])
    const confirmed = { ...entry, nameConfirmedBy: '0001' }
    expect(blocked({ ...man, name: '刘䶮', entry: confirmed }, woman)).toEqual([])
  })

  test('the entry may still be the draft’s text', () => {
    const entry = JSON.stringify({
      ...card,
      rawNameHex: '5218E863',
      nameConfirmedBy: null,
      needsReview: true,
    })
    expect(blocked({ ...man, name: '刘䶮', entry }, woman)).toEqual(['NAME_UNCONFIRMED man'])
    expect(blocked({ ...man, entry: 'not json' }, woman)).toEqual([])
  })

  test('a blank between Han characters and signs that are no letters are refused', () => {
    expect(blocked({ ...man, name: '张 三' }, woman)).toEqual(['NAME_SPACE man'])
    expect(blocked({ ...man, name: '张3' }, woman)).toEqual(['NAME_CHARACTERS man'])
  })
})

test('民法典 1048: once both have said that they are not related, the line is a pass', () => {
  const checks = checksFor(man, woman, { ...context, kinship: 'denied' })
  expect(checks.filter(({ basis }) => basis === '民法典 第1048条')).toMatchObject([
    { code: 'KINSHIP_DENIED', outcome: 'pass', side: null },
  ])
})

describe('codes', () => {
  test('that stand in no national table are refused', () => {
    expect(blocked({ ...man, ethnicity: '77', education: '15' }, woman)).toEqual([
      'CODE_UNKNOWN man',
      'CODE_UNKNOWN man',
    ])
  })
  test('of a division that may be abolished only warn', () => {
    const checks = checksFor({ ...man, residenceDivision: '510202' }, woman, context)
    expect(checks).toContainEqual(expect.objectContaining({ code: 'DIVISION_UNKNOWN', outcome: 'warn' }))
  })
})

describe('while it is typed', () => {
  test('an empty form waits and refuses nothing', () => {
    const checks = checksFor({}, {}, context)
    expect(blockingChecks(checks)).toEqual([])
    expect(checks.filter(({ outcome }) => outcome === 'pending').map(codeAndSide)).toEqual([
      'FIELDS_MISSING man',
      'FIELDS_MISSING woman',
      'KINSHIP_DECLARED_ONLY',
    ])
  })

  test('each rule speaks as soon as its own fields are there', () => {
    const checks = checksFor({ sex: '1', birthDate: '1990-03-07' }, {}, context)
    expect(checks.filter(({ outcome }) => outcome === 'pass').map(codeAndSide)).toEqual([
      'SEX_FITS_SIDE man',
      'AGE_REACHED man',
    ])
  })
})
