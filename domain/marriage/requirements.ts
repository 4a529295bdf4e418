import { type CalendarDate, todayIn, yearOf } from '../../standards/calendar-date.ts'
import { parseCertificateNumber } from '../../standards/certificate-number.ts'
import type { Refusal } from '../../standards/result.ts'
import * as booklet from './booklet-refusals.ts'
import type { CaseBooklet, MarriageCase } from './case.ts'
import type { CommandKind, CommandOf } from './command.ts'
import { blockingChecks, checksFor } from './eligibility.ts'
import type { LawContext } from './law-context.ts'
import { type Side, sides } from './party.ts'
import * as refusals from './procedure-refusals.ts'
import { refusalGround } from './refusal-grounds.ts'
import { refusalOf } from './refusals.ts'
import { transitions } from './transitions.ts'

type Requirement<K extends CommandKind> = (
  found: MarriageCase,
  command: CommandOf<K>,
  context: LawContext,
) => Refusal | null

/** What each step asks for beyond its state. The first thing that is missing is the refusal. */
export const requirements: { readonly [K in Exclude<CommandKind, 'open'>]: Requirement<K> } = {
  recordParty: () => null,
  verifyIdentity: bothRecorded,
  passPreliminary: (found, { bothPresent, noDoubtOfCapacity, photosSupplied }, context) =>
    (bothPresent ? null : refusals.notBothPresent) ??
    (noDoubtOfCapacity ? null : refusals.capacityDoubted) ??
    (photosSupplied ? null : refusals.photosMissing) ??
    mayMarry(found, context, context.today),
  accept: (_found, { manWilling, womanWilling, notRelated }) =>
    (manWilling ? null : refusals.notWilling('man')) ??
    (womanWilling ? null : refusals.notWilling('woman')) ??
    (notRelated ? null : refusals.related),
  declare: (found, { side, readAloud }) =>
    (found.declarations[side] ? refusals.stepDone(transitions.declare.name, side) : null) ??
    (readAloud ? null : refusals.notReadAloud),
  checkOnline: () => null,
  review: (found, _command, context) =>
    statusClearOn(found, context.today) ?? mayMarry(found, context, context.today),
  assignBooklet: (found, { side, serial, bookletKind }) => {
    const current = found.booklets[side]
    if (bookletKind !== 'marriage') return booklet.bookletKindWrong
    if (current) return booklet.bookletAssigned(side, current.serial)
    return found.booklets[otherSide(side)]?.serial === serial ? booklet.bookletsSame : null
  },
  number: mayBeNumbered,
  print: (found, { side, serial }) =>
    needBooklet(found, side, (current) => {
      if (current.serial !== serial) return booklet.bookletDiffers(side, current.serial)
      return current.print === 'none' ? null : refusals.stepDone(transitions.print.name, side)
    }),
  answerPrint: (found, { side }) =>
    found.booklets[side]?.print === 'unknown' ? null : booklet.nothingToAnswer(side),
  voidBooklet: (found, { side }) => needBooklet(found, side, () => null),
  proofread: (found, { side, confirmed }) =>
    needBooklet(found, side, (current) => {
      if (current.proofread) return refusals.stepDone(transitions.proofread.name, side)
      return confirmed ? null : booklet.notConfirmed(side)
    }),
  signFor: (found, { side }) =>
    needBooklet(found, side, (current) =>
      current.signedFor ? refusals.stepDone(transitions.signFor.name, side) : null,
    ),
  issue: (found, { manSerial, womanSerial }) =>
    handedTo(found, 'man', manSerial) ?? handedTo(found, 'woman', womanSerial),
  refuse: (_found, { code }) => (refusalGround(code) ? null : refusals.groundUnknown),
  abandon: () => null,
}

export function otherSide(side: Side): Side {
  return side === 'man' ? 'woman' : 'man'
}

function bothRecorded(found: MarriageCase): Refusal | null {
  const missing = sides.find((side) => found.parties[side] === null)
  return missing ? refusals.partyMissing(missing) : null
}

/** The rules about the two people, as they stand on `day`: nobody is registered on yesterday's answers. */
function mayMarry(found: MarriageCase, context: LawContext, day: CalendarDate): Refusal | null {
  const { man, woman } = found.parties
  if (!man || !woman) return bothRecorded(found)
  const [first] = blockingChecks(checksFor(man, woman, { ...context, today: day }))
  return first ? refusalOf(first) : null
}

/** Both clear, by a check made on `day` in China or later (婚姻登记条例: 联网核对). */
function statusClearOn({ statusCheck }: MarriageCase, day: CalendarDate): Refusal | null {
  if (!statusCheck) return refusals.statusNotChecked
  for (const side of sides) {
    const outcome = statusCheck[side]
    if (outcome !== 'clear') return refusals.statusNotClear(side, outcome)
  }
  const checkedOn = todayIn(Date.parse(statusCheck.checkedAt), 'Asia/Shanghai')
  return checkedOn < day ? refusals.statusStale : null
}

/**
 * Everything is judged on the day of registration. Asked in advance that is today; when the centre's answer arrives
 * just after midnight it is still the centre's day, so that its registration is never left unrecorded.
 */
function mayBeNumbered(
  found: MarriageCase,
  { certificateNumber, registeredOn }: CommandOf<'number'>,
  context: LawContext,
): Refusal | null {
  const missing = sides.find((side) => found.booklets[side] === null)
  if (missing) return booklet.bookletNotAssigned(missing)
  const number = parseCertificateNumber(certificateNumber)
  if (!number.ok) return number.refusal
  if (number.value.prefix !== 'J') return booklet.numberNotOfMarriage
  if (number.value.year !== yearOf(registeredOn)) return booklet.numberOfAnotherYear
  return statusClearOn(found, registeredOn) ?? mayMarry(found, context, registeredOn)
}

function needBooklet(
  found: MarriageCase,
  side: Side,
  then: (current: CaseBooklet) => Refusal | null,
): Refusal | null {
  const current = found.booklets[side]
  return current ? then(current) : booklet.bookletNotAssigned(side)
}

/** The booklet in a party's hand is scanned once more: it must be their own. */
function handedTo(found: MarriageCase, side: Side, scanned: string): Refusal | null {
  return needBooklet(found, side, ({ serial }) =>
    serial === scanned ? null : booklet.bookletDiffers(side, serial),
  )
}
