import type { Side } from '../../domain/marriage/party.ts'
import type { CaseView, Command } from '../../services/contract.ts'
import type { Result } from '../../standards/result.ts'
import type { OfficeClient } from './office-client.ts'
import { liveUntil } from './training-office.ts'

/** What a clerk does at the counter, in the clerk's words. Each answers with the case, or throws what was refused. */
export function atTheCounter(clerk: OfficeClient) {
  const perform = async (caseId: string, command: Command) =>
    agreed(await clerk.marriage.perform.mutate({ caseId, command }))

  async function layCard(personId: string) {
    const before = (await clerk.live.next.query({ since: 0 })).card?.readId
    await clerk.training.layCard.mutate({ personId })
    const { card } = await liveUntil(clerk, (live) => live.card !== null && live.card.readId !== before)
    if (!card) throw new Error('no card was read')
    return card
  }

  async function fillIn(caseId: string, side: Side, personId: string) {
    const { readId } = await layCard(personId)
    agreed(await clerk.marriage.takeCard.mutate({ caseId, side, readId }))
    for (const [field, value] of [
      ['occupation', '4'],
      ['education', '20'],
      ['maritalStatus', '10'],
      ['phone', '13800000000'],
    ] as const)
      await clerk.marriage.saveField.mutate({ caseId, side, field, value })
  }

  async function openWith(man: string, woman: string): Promise<string> {
    const { case: opened } = await clerk.marriage.open.mutate()
    await fillIn(opened.id, 'man', man)
    await fillIn(opened.id, 'woman', woman)
    agreed(await clerk.marriage.recordParties.mutate({ caseId: opened.id }))
    return opened.id
  }

  async function untilDeclared(caseId: string) {
    await perform(caseId, { kind: 'verifyIdentity' })
    await perform(caseId, {
      kind: 'passPreliminary',
      bothPresent: true,
      noDoubtOfCapacity: true,
      photosSupplied: true,
    })
    await perform(caseId, { kind: 'accept', manWilling: true, womanWilling: true, notRelated: true })
    await perform(caseId, { kind: 'declare', side: 'man', method: 'signature', readAloud: true })
    return perform(caseId, { kind: 'declare', side: 'woman', method: 'fingerprint', readAloud: true })
  }

  async function untilNumbered(caseId: string, serials: { man: string; woman: string }) {
    await untilDeclared(caseId)
    agreed(await clerk.marriage.checkOnline.mutate({ caseId }))
    await perform(caseId, { kind: 'review', remark: '' })
    await perform(caseId, { kind: 'assignBooklet', side: 'man', serial: serials.man, cover: 'marriage' })
    await perform(caseId, { kind: 'assignBooklet', side: 'woman', serial: serials.woman, cover: 'marriage' })
    return agreed(await clerk.marriage.register.mutate({ caseId }))
  }

  async function handOver(caseId: string, serials: { man: string; woman: string }) {
    for (const side of ['man', 'woman'] as const)
      await perform(caseId, { kind: 'proofread', side, confirmed: true })
    for (const side of ['man', 'woman'] as const)
      await perform(caseId, { kind: 'signFor', side, method: 'signature' })
    return perform(caseId, { kind: 'issue', manSerial: serials.man, womanSerial: serials.woman })
  }

  return { perform, layCard, fillIn, openWith, untilDeclared, untilNumbered, handOver }
}

/** The value of an answer that must not be refused. */
export function agreed<T>(answer: Result<T>): T {
  if (!answer.ok) throw new Error(`${answer.refusal.code}: ${answer.refusal.sentence.zh}`)
  return answer.value
}

export type { CaseView }
