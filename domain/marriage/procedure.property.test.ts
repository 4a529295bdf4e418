import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type MarriageCase, type MarriageEvent, marriageEventSchemas, statusOutcomeSchema } from './case.ts'
import type { CommandKind, MarriageCommand } from './command.ts'
import { applyMarriageEvent, availableSteps, decide, type LawContext } from './procedure.ts'
import { refusalGrounds } from './refusal-grounds.ts'
import { man, woman } from './sample-couple.ts'
import { transitions } from './transitions.ts'

const formHash = 'f'.repeat(64)
const meta = { id: 'case', time: '2026-11-24T01:00:00.000Z' }
const side = fc.constantFrom('man' as const, 'woman' as const)
const often = fc.integer({ min: 0, max: 9 }).map((roll) => roll > 0)
const serial = fc.constantFrom('ZJ0001', 'ZJ0002', 'ZJ0003')
const method = fc.constantFrom('signature' as const, 'fingerprint' as const)
const party = fc.constantFrom(
  man,
  man,
  woman,
  woman,
  { ...man, phone: '1' },
  { ...woman, maritalStatus: '20' },
)
const of = <K extends CommandKind>(kind: K) => fc.constant(kind)

/** Any command with any data: mostly sensible, so that long ways are walked, and often wrong. */
const commands: { readonly [K in CommandKind]: fc.Arbitrary<Extract<MarriageCommand, { kind: K }>> } = {
  open: fc.record({ kind: of('open'), caseNumber: fc.constant('C1'), window: fc.constant('1') }),
  recordParty: fc.record({ kind: of('recordParty'), side, party }),
  verifyIdentity: fc.record({ kind: of('verifyIdentity') }),
  passPreliminary: fc.record({
    kind: of('passPreliminary'),
    bothPresent: often,
    noDoubtOfCapacity: often,
    photosSupplied: often,
  }),
  accept: fc.record({ kind: of('accept'), manWilling: often, womanWilling: often, notRelated: often }),
  declare: fc.record({
    kind: of('declare'),
    side,
    method,
    readAloud: often,
    formHash: fc.constant(formHash),
  }),
  checkOnline: fc.record({
    kind: of('checkOnline'),
    man: fc.oneof(
      { weight: 4, arbitrary: fc.constant('clear' as const) },
      fc.constantFrom(...statusOutcomeSchema.options),
    ),
    woman: fc.constant('clear' as const),
    checkedAt: fc.constantFrom(
      '2026-11-24T02:00:00.000Z',
      '2026-11-24T03:00:00.000Z',
      '2026-11-23T02:00:00.000Z',
    ),
    receipt: fc.constant('R'),
  }),
  review: fc.record({ kind: of('review'), remark: fc.constant('') }),
  assignBooklet: fc.record({
    kind: of('assignBooklet'),
    side,
    serial,
    bookletKind: often.map((right) => (right ? ('marriage' as const) : ('divorce' as const))),
  }),
  number: fc.record({
    kind: of('number'),
    certificateNumber: fc.constantFrom('J330106-2026-000001', 'J330106-2026-000002', 'J330106-2025-000001'),
    registeredOn: fc.constantFrom('2026-11-24', '2026-11-24', '2026-11-25'),
    receipt: fc.constant('R'),
  }),
  print: fc.record({
    kind: of('print'),
    side,
    serial,
    printer: fc.constant('P'),
    outcome: fc.constantFrom('printed' as const, 'printed' as const, 'spoiled' as const, 'unknown' as const),
    reason: fc.constant(''),
    formHash: fc.constant(formHash),
  }),
  answerPrint: fc.record({
    kind: of('answerPrint'),
    side,
    outcome: fc.constantFrom('printed' as const, 'spoiled' as const),
  }),
  voidBooklet: fc.record({ kind: of('voidBooklet'), side, reason: fc.constant('misprint' as const) }),
  proofread: fc.record({ kind: of('proofread'), side, confirmed: often }),
  signFor: fc.record({ kind: of('signFor'), side, method }),
  issue: fc.record({ kind: of('issue'), manSerial: serial, womanSerial: serial }),
  refuse: fc.record({
    kind: of('refuse'),
    code: fc.constantFrom(...refusalGrounds.map(({ code }) => code), 'DISEASE'),
    reason: fc.constant('x'),
    formHash: fc.constant(formHash),
  }),
  abandon: fc.record({ kind: of('abandon'), reason: fc.constant('x') }),
}

/** Steps that end or throw back a case come seldom, or no case would ever reach its end. */
const seldom: readonly CommandKind[] = ['open', 'refuse', 'abandon', 'recordParty', 'voidBooklet']

/** Each number picks a command: usually one of the available steps, sometimes any at all. */
const choices = fc.array(
  fc.record({
    anyKind: fc.constantFrom(...(Object.keys(commands) as CommandKind[])),
    wild: fc.integer({ min: 0, max: 9 }).map((roll) => roll === 0),
    pick: fc.nat(1000),
    data: fc.record(commands),
  }),
  { minLength: 1, maxLength: 90, size: 'max' },
)
type Choice = typeof choices extends fc.Arbitrary<readonly (infer C)[]> ? C : never

const context: LawContext = { today: '2026-11-24', role: 'registrar', capabilities: ['mainland'] }

function commandOf(found: MarriageCase | null, { anyKind, wild, pick, data }: Choice): MarriageCommand {
  if (!found) return wild ? data[anyKind] : data.open
  if (wild) return data[anyKind]
  const steps = availableSteps(found)
  const usual = steps.filter(
    ({ kind }) => !seldom.includes(kind) || (kind === 'recordParty' && incomplete(found)),
  )
  const step = usual[pick % Math.max(usual.length, 1)]
  return step
    ? fitting(found, { ...data[step.kind], ...(step.side ? { side: step.side } : {}) } as MarriageCommand)
    : data[anyKind]
}

function incomplete({ parties }: MarriageCase): boolean {
  return parties.man === null || parties.woman === null
}

/** The right party on the right side and the assigned serials, most of the time: a blind guess leads nowhere. */
function fitting(found: MarriageCase, command: MarriageCommand): MarriageCommand {
  switch (command.kind) {
    case 'recordParty':
      return { ...command, party: command.side === 'man' ? man : woman }
    case 'print':
      return { ...command, serial: found.booklets[command.side]?.serial ?? command.serial }
    case 'issue':
      return {
        ...command,
        manSerial: found.booklets.man?.serial ?? command.manSerial,
        womanSerial: found.booklets.woman?.serial ?? command.womanSerial,
      }
    default:
      return command
  }
}

/** Walks the choices; every decision is held against the rules that must never break. */
function walk(steps: readonly Choice[]): { found: MarriageCase | null; events: readonly MarriageEvent[] } {
  let found: MarriageCase | null = null
  const events: MarriageEvent[] = []
  for (const choice of steps) {
    const command = commandOf(found, choice)
    const available = found ? availableSteps(found) : []
    const decided = decide(found, command, context)
    if (!decided.ok) {
      expect(decided.refusal.code).toMatch(/^[A-Z_0-9]+$/)
      expect(decided.refusal.sentence.zh).not.toBe('')
      continue
    }
    if (found) expect(available.some(({ kind }) => kind === command.kind)).toBe(true)
    for (const event of decided.value) {
      marriageEventSchemas[event.kind].parse(event.payload)
      found = applyMarriageEvent(found, event, meta)
      expect(transitions[event.kind].to).toContain(found.state)
      events.push(event)
    }
  }
  return { found, events }
}

test('whatever is pressed in whatever order, no marriage is registered without every step', () => {
  let registered = 0
  fc.assert(
    fc.property(choices, (steps) => {
      const { found, events } = walk(steps)
      const kinds = events.map(({ kind }) => kind)
      expect(kinds.filter((kind) => kind === 'number').length).toBeLessThanOrEqual(1)
      if (found?.state !== 'registered') return
      registered += 1
      const numberAt = kinds.indexOf('number')
      const lastChange = kinds.lastIndexOf('recordParty')
      const sinceChange = kinds.slice(lastChange, numberAt)
      for (const step of ['verifyIdentity', 'passPreliminary', 'accept', 'checkOnline', 'review']) {
        expect(sinceChange).toContain(step)
      }
      expect(sinceChange.filter((kind) => kind === 'declare')).toHaveLength(2)
      expect(found.statusCheck).toMatchObject({ man: 'clear', woman: 'clear' })
      for (const booklet of [found.booklets.man, found.booklets.woman]) {
        expect(booklet).toMatchObject({ print: 'printed', proofread: true, signedFor: expect.any(String) })
      }
      expect(found.booklets.man?.serial).not.toBe(found.booklets.woman?.serial)
      expect(kinds.at(-1)).toBe('issue')
    }),
    { numRuns: 300 },
  )
  expect(registered).toBeGreaterThan(0)
})

test('folding the recorded events again gives the same case', () => {
  fc.assert(
    fc.property(choices, (steps) => {
      const { found, events } = walk(steps)
      const refolded = events.reduce<MarriageCase | null>(
        (now, event) => applyMarriageEvent(now, event, meta),
        null,
      )
      expect(refolded).toEqual(found)
    }),
    { numRuns: 100 },
  )
})

test('a case without its first event is a broken ledger, not a refusal', () => {
  expect(() => applyMarriageEvent(null, { kind: 'accept', payload: accepted }, meta)).toThrow('open')
})

const accepted = { manWilling: true, womanWilling: true, notRelated: true } as const
