import { describe, expect, test } from 'vitest'
import type { MarriageCase, MarriageEvent } from './case.ts'
import type { MarriageCommand } from './command.ts'
import { applyMarriageEvent, availableSteps, decide, type LawContext } from './procedure.ts'
import { man, woman } from './sample-couple.ts'

const context: LawContext = { today: '2026-11-24', role: 'registrar', capabilities: ['mainland'] }
const formHash = 'a'.repeat(64)
const clear = { kind: 'checkOnline', man: 'clear', woman: 'clear', receipt: 'R1' } as const
const checked = { ...clear, checkedAt: '2026-11-24T02:00:00.000Z' }
const numbered = {
  kind: 'number',
  certificateNumber: 'J330106-2026-000001',
  registeredOn: '2026-11-24',
  receipt: 'R2',
} as const
const print = (side: 'man' | 'woman', outcome: 'printed' | 'spoiled' | 'unknown', serial = serials[side]) =>
  ({ kind: 'print', side, serial, printer: 'P', outcome, reason: '', formHash }) as const
const serials = { man: 'ZJ0000001', woman: 'ZJ0000002' }
const assign = (side: 'man' | 'woman', serial = serials[side]) =>
  ({ kind: 'assignBooklet', side, serial, bookletKind: 'marriage' }) as const

/** The whole way, in the order of the Work Rules. */
const way: readonly MarriageCommand[] = [
  { kind: 'open', caseNumber: 'C1', window: '1' },
  { kind: 'recordParty', side: 'man', party: man },
  { kind: 'recordParty', side: 'woman', party: woman },
  { kind: 'verifyIdentity' },
  { kind: 'passPreliminary', bothPresent: true, noDoubtOfCapacity: true, photosSupplied: true },
  { kind: 'accept', manWilling: true, womanWilling: true, notRelated: true },
  { kind: 'declare', side: 'man', method: 'signature', readAloud: true, formHash },
  { kind: 'declare', side: 'woman', method: 'fingerprint', readAloud: true, formHash },
  checked,
  { kind: 'review', remark: '' },
  assign('man'),
  assign('woman'),
  numbered,
  print('man', 'printed'),
  print('woman', 'printed'),
  { kind: 'proofread', side: 'man', confirmed: true },
  { kind: 'proofread', side: 'woman', confirmed: true },
  { kind: 'signFor', side: 'man', method: 'signature' },
  { kind: 'signFor', side: 'woman', method: 'fingerprint' },
  { kind: 'issue', manSerial: serials.man, womanSerial: serials.woman },
]

function take(
  found: MarriageCase | null,
  commands: readonly MarriageCommand[],
  given = context,
): MarriageCase {
  let now = found
  for (const command of commands) {
    const decided = decide(now, command, given)
    if (!decided.ok) throw new Error(`${command.kind}: ${decided.refusal.sentence.en}`)
    for (const event of decided.value)
      now = applyMarriageEvent(now, event, { id: 'case', time: '2026-11-24T01:00:00.000Z' })
  }
  if (!now) throw new Error('no step was taken')
  return now
}

/** The case on its way, up to and with the first step of that kind (for `side`, when given). */
function upTo(kind: MarriageCommand['kind'], side?: 'man' | 'woman'): MarriageCase {
  const at = way.findIndex((step) => step.kind === kind && (!side || ('side' in step && step.side === side)))
  return take(null, way.slice(0, at + 1))
}

function refusalCode(
  found: MarriageCase | null,
  command: MarriageCommand,
  given: Partial<LawContext> = {},
): string {
  const decided = decide(found, command, { ...context, ...given })
  return decided.ok ? 'allowed' : decided.refusal.code
}

describe('the way to a registered marriage', () => {
  test('goes through every state once', () => {
    const seen = new Set(way.map((_, at) => take(null, way.slice(0, at + 1)).state))
    expect([...seen]).toEqual([
      'draft',
      'identityVerified',
      'preliminaryPassed',
      'accepted',
      'declared',
      'checkedOnline',
      'reviewed',
      'numbered',
      'printed',
      'proofread',
      'signedFor',
      'registered',
    ])
  })

  test('shows each next step before it is taken', () => {
    way.slice(1).forEach((command, at) => {
      const steps = availableSteps(take(null, way.slice(0, at + 1)))
      expect(steps).toContainEqual({ kind: command.kind, side: 'side' in command ? command.side : null })
    })
  })

  test('leaves nothing to do at its end', () => {
    const registered = take(null, way)
    expect(availableSteps(registered)).toEqual([])
    expect(refusalCode(registered, { kind: 'verifyIdentity' })).toBe('CASE_CLOSED')
  })

  test('a step out of its turn says what is possible instead', () => {
    const decided = decide(upTo('recordParty', 'woman'), { kind: 'review', remark: '' }, context)
    expect(decided).toMatchObject({
      ok: false,
      refusal: { code: 'STEP_NOT_NOW', remedy: { en: expect.stringContaining('verify identity') } },
    })
  })

  test('an administrator takes no step', () => {
    expect(refusalCode(upTo('open'), { kind: 'abandon', reason: 'x' }, { role: 'administrator' })).toBe(
      'ROLE_MAY_NOT',
    )
  })
})

describe('before the number', () => {
  test('both come in person, with photographs and full capacity', () => {
    const found = upTo('verifyIdentity')
    const all = {
      kind: 'passPreliminary',
      bothPresent: true,
      noDoubtOfCapacity: true,
      photosSupplied: true,
    } as const
    expect(refusalCode(found, { ...all, bothPresent: false })).toBe('NOT_BOTH_PRESENT')
    expect(refusalCode(found, { ...all, noDoubtOfCapacity: false })).toBe('CAPACITY_DOUBTED')
    expect(refusalCode(found, { ...all, photosSupplied: false })).toBe('PHOTOS_MISSING')
  })

  test('who may not marry by the data does not pass the preliminary check', () => {
    const young = { ...man, maritalStatus: '20' }
    const found = take(upTo('recordParty', 'woman'), [
      { kind: 'recordParty', side: 'man', party: young },
      { kind: 'verifyIdentity' },
    ])
    const command = {
      kind: 'passPreliminary',
      bothPresent: true,
      noDoubtOfCapacity: true,
      photosSupplied: true,
    } as const
    expect(refusalCode(found, command)).toBe('STATED_MARRIED')
  })

  test('unwillingness and kinship are refused with their articles', () => {
    const found = upTo('passPreliminary')
    const willing = { kind: 'accept', manWilling: true, womanWilling: true, notRelated: true } as const
    expect(decide(found, { ...willing, womanWilling: false }, context)).toMatchObject({
      refusal: { code: 'NOT_WILLING', basis: expect.stringContaining('1046') },
    })
    expect(decide(found, { ...willing, notRelated: false }, context)).toMatchObject({
      refusal: { code: 'PROHIBITED_KINSHIP', basis: expect.stringContaining('1048') },
    })
  })

  test('each signs once, after reading aloud', () => {
    const found = upTo('declare', 'man')
    const sign = { kind: 'declare', side: 'woman', method: 'signature', readAloud: false, formHash } as const
    expect(found.state).toBe('accepted')
    expect(refusalCode(found, sign)).toBe('NOT_READ_ALOUD')
    expect(refusalCode(found, { ...sign, side: 'man', readAloud: true })).toBe('STEP_ALREADY_DONE')
  })

  test('changed data void what was signed and checked; the same data again change nothing', () => {
    const reviewed = upTo('review')
    const moved = take(reviewed, [
      { kind: 'recordParty', side: 'man', party: { ...man, residence: '浙江省宁波市' } },
    ])
    expect(moved).toMatchObject({
      state: 'draft',
      declarations: { man: null, woman: null },
      statusCheck: null,
    })
    expect(decide(reviewed, { kind: 'recordParty', side: 'man', party: man }, context)).toEqual({
      ok: true,
      value: [],
    })
  })

  test('a card read again with the same data keeps what was signed', () => {
    const entry = { kind: 'typed', reason: 'again' } as const
    const again = take(upTo('review'), [{ kind: 'recordParty', side: 'man', party: { ...man, entry } }])
    expect(again.state).toBe('reviewed')
    expect(again.parties.man?.entry).toEqual(entry)
  })

  test('only two clear answers let the case go on', () => {
    const declared = upTo('declare', 'woman')
    const married = take(declared, [{ ...checked, woman: 'liveMarriage' }])
    expect(married).toMatchObject({ state: 'declared', statusCheck: { woman: 'liveMarriage' } })
    expect(refusalCode(married, { kind: 'review', remark: '' })).toBe('STEP_NOT_NOW')
    expect(availableSteps(married).map(({ kind }) => kind)).toEqual([
      'recordParty',
      'recordParty',
      'checkOnline',
      'refuse',
      'abandon',
    ])
    expect(take(married, [checked]).state).toBe('checkedOnline')
  })

  test('a clear answer counts until midnight in China', () => {
    const found = take(upTo('declare', 'woman'), [{ ...clear, checkedAt: '2026-11-24T15:59:59.000Z' }])
    expect(refusalCode(found, { kind: 'review', remark: '' }, { today: '2026-11-25' })).toBe(
      'STATUS_CHECK_STALE',
    )
    const next = take(upTo('declare', 'woman'), [{ ...clear, checkedAt: '2026-11-24T16:00:00.000Z' }])
    expect(refusalCode(next, { kind: 'review', remark: '' }, { today: '2026-11-25' })).toBe('allowed')
  })

  test('yesterday’s clear answer gets no number until it is renewed', () => {
    const found = upTo('assignBooklet', 'woman')
    const tomorrow = { ...numbered, registeredOn: '2026-11-25' }
    expect(refusalCode(found, tomorrow, { today: '2026-11-25' })).toBe('STATUS_CHECK_STALE')
    const renewed = take(found, [{ ...clear, checkedAt: '2026-11-25T01:00:00.000Z' }])
    expect(renewed.state).toBe('reviewed')
    expect(refusalCode(renewed, tomorrow, { today: '2026-11-25' })).toBe('allowed')
  })

  test('a registration the centre made before midnight is recorded after it', () => {
    expect(refusalCode(upTo('assignBooklet', 'woman'), numbered, { today: '2026-11-25' })).toBe('allowed')
  })

  test('a renewed check that is not clear takes the review back', () => {
    expect(take(upTo('review'), [{ ...checked, man: 'recordConflict' }]).state).toBe('declared')
  })

  test('a refusal needs a ground of the law, and carries its article', () => {
    const found = upTo('open')
    const command = { kind: 'refuse', code: 'UNDER_AGE', reason: '男方未满22周岁', formHash } as const
    expect(refusalCode(found, { ...command, code: 'DISEASE' })).toBe('GROUND_UNKNOWN')
    expect(take(found, [command])).toMatchObject({
      state: 'refused',
      refusal: { code: 'UNDER_AGE', basis: '民法典 第1047条；婚姻登记条例 第9条' },
    })
  })
})

describe('booklets and the number', () => {
  test('a divorce booklet, the partner’s booklet and a second booklet are refused', () => {
    const found = upTo('assignBooklet', 'man')
    expect(refusalCode(found, { ...assign('woman'), bookletKind: 'divorce' })).toBe('BOOKLET_WRONG_KIND')
    expect(refusalCode(found, assign('woman', serials.man))).toBe('BOOKLETS_SAME')
    expect(refusalCode(found, assign('man', 'ZJ0000009'))).toBe('BOOKLET_ALREADY_ASSIGNED')
  })

  test('no number without both booklets, and only a marriage’s of this year', () => {
    expect(refusalCode(upTo('assignBooklet', 'man'), numbered)).toBe('BOOKLET_NOT_ASSIGNED')
    const ready = upTo('assignBooklet', 'woman')
    const withNumber = (certificateNumber: string) => refusalCode(ready, { ...numbered, certificateNumber })
    expect(withNumber('L330106-2026-000001')).toBe('NUMBER_NOT_OF_MARRIAGE')
    expect(withNumber('J330106-2025-000001')).toBe('NUMBER_YEAR_DIFFERS')
    expect(withNumber('浙杭字1号')).toBe('CERTIFICATE_NUMBER_FORM')
  })

  test('after the number nothing is refused, abandoned, changed or numbered again', () => {
    const found = upTo('number')
    expect(refusalCode(found, { kind: 'refuse', code: 'UNDER_AGE', reason: 'x', formHash })).toBe(
      'FIXED_BY_NUMBER',
    )
    expect(refusalCode(found, { kind: 'abandon', reason: 'x' })).toBe('FIXED_BY_NUMBER')
    expect(refusalCode(found, { kind: 'recordParty', side: 'man', party: woman })).toBe('FIXED_BY_NUMBER')
    expect(refusalCode(found, numbered)).toBe('ALREADY_NUMBERED')
  })
})

describe('print and hand-over', () => {
  test('only the assigned booklet is printed, and once', () => {
    const found = upTo('number')
    expect(refusalCode(found, print('man', 'printed', serials.woman))).toBe('BOOKLET_DIFFERS')
    expect(refusalCode(take(found, [print('man', 'printed')]), print('man', 'printed'))).toBe(
      'STEP_ALREADY_DONE',
    )
  })

  test('an unknown outcome is answered before anything else', () => {
    const found = take(upTo('number'), [print('man', 'unknown')])
    expect(availableSteps(found)).toEqual([{ kind: 'answerPrint', side: 'man' }])
    expect(refusalCode(found, print('woman', 'printed'))).toBe('PRINT_UNANSWERED')
    expect(refusalCode(found, { kind: 'answerPrint', side: 'woman', outcome: 'printed' })).toBe(
      'NOTHING_TO_ANSWER',
    )
    const answered = take(found, [{ kind: 'answerPrint', side: 'man', outcome: 'printed' }])
    expect(answered.booklets.man?.print).toBe('printed')
  })

  test.each([
    ['by the printer', [print('man', 'spoiled')]],
    [
      'by the clerk’s eyes',
      [print('man', 'unknown'), { kind: 'answerPrint', side: 'man', outcome: 'spoiled' }],
    ],
  ] as const)('spoiled %s: void at once, another booklet, the same number', (_, steps) => {
    const found = take(upTo('number'), steps)
    expect(found).toMatchObject({
      state: 'numbered',
      booklets: { man: null },
      certificateNumber: numbered.certificateNumber,
    })
    const again = take(found, [assign('man', 'ZJ0000003'), print('man', 'printed', 'ZJ0000003')])
    expect(again).toMatchObject({
      booklets: { man: { print: 'printed' } },
      certificateNumber: numbered.certificateNumber,
    })
  })

  test('a spoiled print is recorded together with the scrapping of its booklet', () => {
    const decided = decide(upTo('number'), print('man', 'spoiled'), context)
    const events: readonly MarriageEvent[] = decided.ok ? decided.value : []
    expect(events.map(({ kind }) => kind)).toEqual(['print', 'voidBooklet'])
    expect(events[1]?.payload).toEqual({ side: 'man', serial: serials.man, reason: 'misprint' })
  })

  test('a misprint found while proofreading goes the same way, and only that side is done again', () => {
    const found = upTo('proofread', 'woman')
    const wrong = { kind: 'proofread', side: 'man', confirmed: false } as const
    expect(refusalCode(upTo('print', 'woman'), wrong)).toBe('PROOF_NOT_CONFIRMED')
    const voided = take(found, [{ kind: 'voidBooklet', side: 'woman', reason: 'misprint' }])
    expect(voided).toMatchObject({ state: 'numbered', booklets: { man: { proofread: true }, woman: null } })
    const again = take(voided, [assign('woman', 'ZJ0000003'), print('woman', 'printed', 'ZJ0000003')])
    expect(again.state).toBe('printed')
    expect(take(again, [{ kind: 'proofread', side: 'woman', confirmed: true }]).state).toBe('proofread')
  })

  test('each gets their own booklet: exchanged or foreign ones are refused', () => {
    const found = upTo('signFor', 'woman')
    const issue = (manSerial: string, womanSerial: string) =>
      refusalCode(found, { kind: 'issue', manSerial, womanSerial })
    expect(issue(serials.woman, serials.man)).toBe('BOOKLET_DIFFERS')
    expect(issue(serials.man, 'ZJ0000099')).toBe('BOOKLET_DIFFERS')
    expect(issue(serials.man, serials.woman)).toBe('allowed')
  })
})
