import { z } from 'zod'
import { type StatusOutcome, statusOutcomeSchema } from '../domain/marriage/case.ts'
import type { Side } from '../domain/marriage/party.ts'
import type { Refusal, Text } from '../standards/result.ts'

/** What the centre knows of two people at one moment, and the records in their way. */
const liveMarriageSchema = z.object({ office: z.string(), registeredOn: z.iso.date() })
export const standingSchema = z.object({
  man: statusOutcomeSchema,
  woman: statusOutcomeSchema,
  manLive: liveMarriageSchema.nullable(),
  womanLive: liveMarriageSchema.nullable(),
})
export type Standing = z.infer<typeof standingSchema>

/** Why these two may not be registered, or null when both are clear. The man is named first when both are not. */
export function refusalOfStanding(standing: Standing): Refusal | null {
  return (
    refusalOfPerson('man', standing.man, standing.manLive) ??
    refusalOfPerson('woman', standing.woman, standing.womanLive)
  )
}

function refusalOfPerson(side: Side, outcome: StatusOutcome, live: Standing['manLive']): Refusal | null {
  const who = sideNames[side]
  if (outcome === 'clear') return null
  if (outcome === 'liveMarriage') return hasLiveMarriage(who, live)
  return outcome === 'recordConflict' ? recordConflict(who) : personNotFound(who)
}

const sideNames: Record<Side, Text> = {
  man: { zh: '男方', en: 'The man' },
  woman: { zh: '女方', en: 'The woman' },
}

/** Nobody with a spouse may marry (禁止重婚 1042; a bigamous marriage is void, 1051). */
function hasLiveMarriage(who: Text, live: Standing['manLive']): Refusal {
  const zh = live ? `（登记机关：${live.office}，登记日期：${live.registeredOn}）` : ''
  const en = live ? ` (registered at ${live.office} on ${live.registeredOn}）` : ''
  return {
    code: 'HAS_LIVE_MARRIAGE',
    sentence: {
      zh: `${who.zh}在全国婚姻基础信息库中已有存续的婚姻${zh}，不予登记。`,
      en: `${who.en} has a live marriage in the national record${en} and may not be registered.`,
    },
    remedy: {
      zh: '请当事人核对；如该婚姻已解除，凭离婚证、生效法律文书或配偶死亡证明先更正记录。',
      en: 'Ask the parties; if that marriage has ended, have the record corrected first on the divorce certificate, the effective judgment or the death certificate.',
    },
    basis: '民法典 第1042条、第1051条',
  }
}

function recordConflict(who: Text): Refusal {
  return {
    code: 'RECORD_CONFLICT',
    sentence: {
      zh: `${who.zh}的全国婚姻记录与所报信息不一致，须先核实。`,
      en: `${who.en}'s national record does not agree with what was stated; it must be cleared up first.`,
    },
    remedy: {
      zh: '请核对姓名和证件号码；无误的，提交记录核查。',
      en: 'Compare name and document number; if they are right, send the record for clarification.',
    },
    basis: '婚姻登记条例(联网核对)',
  }
}

function personNotFound(who: Text): Refusal {
  return {
    code: 'PERSON_NOT_FOUND',
    sentence: {
      zh: `联网核对查无${who.zh}的信息；查无记录不等于未婚。`,
      en: `${who.en} is not found online; no record does not mean unmarried.`,
    },
    remedy: {
      zh: '请核对证件号码；无误的，联系上级核查人口和婚姻信息。',
      en: 'Check the document number; if it is right, ask the authority above to look into the records.',
    },
    basis: '婚姻登记条例(联网核对)',
  }
}
