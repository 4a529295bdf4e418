import { describe, expect, it } from 'vitest'
import type { PartyDraft } from '../contract.ts'
import { partyFromDraft } from './party-draft.ts'

const typed: PartyDraft = {
  partyType: '1',
  name: ' 张试例 ',
  sex: '1',
  birthDate: '1990-03-07',
  ethnicity: '01',
  nationality: '156',
  documentType: 'residentId',
  documentNumber: '330106199003078016',
  residence: '浙江省杭州市西湖区测试路1号',
  maritalStatus: '10',
}

describe('a party from what was typed', () => {
  it('is whole when every field the law asks for is there; what may be empty is null', () => {
    const party = partyFromDraft('man', typed)
    expect(party.ok && party.value).toMatchObject({
      name: '张试例',
      documentValidTo: null,
      occupation: null,
      entry: { kind: 'typed' },
    })
  })

  it.each([
    ['man', '男方以下项目未填或填写有误：姓名、出生日期、婚姻状况。', 'for the man: name, '],
    ['woman', '女方以下项目未填或填写有误：姓名、出生日期、婚姻状况。', 'for the woman: name, '],
  ] as const)('is refused with the side (%s) and the names of all its missing fields', (side, zh, en) => {
    const party = partyFromDraft(side, { ...typed, name: '', birthDate: undefined, maritalStatus: ' ' })
    expect(party.ok).toBe(false)
    if (party.ok) return
    expect(party.refusal.code).toBe('PARTY_INCOMPLETE')
    expect(party.refusal.sentence.zh).toBe(zh)
    expect(party.refusal.sentence.en).toContain(en)
  })

  it('refuses a birth date that does not exist', () => {
    const party = partyFromDraft('man', { ...typed, birthDate: '1990-02-30' })
    expect(party.ok).toBe(false)
  })

  it('keeps a card’s evidence and drops what only the screen needed', () => {
    const evidence = {
      kind: 'card',
      readAt: '2026-11-24T02:00:00.000Z',
      samId: null,
      rawNameHex: '185263E8',
      nameConfirmedBy: '1001',
    }
    const party = partyFromDraft('man', {
      ...typed,
      entry: JSON.stringify({ ...evidence, needsReview: true, suggestedName: '刘䶮' }),
    })
    expect(party.ok && party.value.entry).toEqual(evidence)
  })
})
