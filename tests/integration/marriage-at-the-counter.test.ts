import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { checkDatabase } from '../../db/check.ts'
import { keyFileStore } from '../../db/key-file.ts'
import { agreed, atTheCounter } from '../support/counter.ts'
import {
  liveUntil,
  removeOffice,
  startTrainingOffice,
  type TrainingOffice,
} from '../support/training-office.ts'

let office: TrainingOffice
beforeAll(async () => {
  office = await startTrainingOffice()
  await liveUntil(office.clerk, (live) => live.centre.kind === 'online' && live.reader.kind === 'ready')
})
afterAll(async () => {
  await office.stop()
  removeOffice(office)
})

describe('two people marry at a counter', () => {
  it('from two cards on the pseudo-terminal to two certificates handed over', async () => {
    const counter = atTheCounter(office.clerk)
    const serials = { man: 'JP2600000001', woman: 'JP2600000002' }
    const caseId = await counter.openWith('man', 'woman')
    const numbered = await counter.untilNumbered(caseId, serials)
    expect(numbered.case.certificateNumber).toMatch(/^J500118-\d{4}-\d{6}$/)

    for (const side of ['man', 'woman'] as const) {
      const { outcome } = agreed(await office.clerk.marriage.print.mutate({ caseId, side }))
      expect(outcome).toEqual({ kind: 'printed', reason: '' })
    }
    expect(
      readdirSync(join(office.directory, 'printed')).filter((name) => name.endsWith('.pdf')),
    ).toHaveLength(2)

    const done = await counter.handOver(caseId, serials)
    expect(done.case.state).toBe('registered')
    const [marriage] = await office.clerk.booklets.stock.query()
    expect(marriage).toMatchObject({ kind: 'marriage', delivered: 2, inStore: 48 })
  })

  it('refuses a man under age with the article, and leaves the case as it was', async () => {
    const { clerk } = office
    const counter = atTheCounter(clerk)
    const caseId = await counter.openWith('man-young', 'woman-dot')
    const answer = await clerk.marriage.perform.mutate({ caseId, command: { kind: 'verifyIdentity' } })
    const preliminary = answer.ok
      ? await clerk.marriage.perform.mutate({
          caseId,
          command: {
            kind: 'passPreliminary',
            bothPresent: true,
            noDoubtOfCapacity: true,
            photosSupplied: true,
          },
        })
      : answer
    expect(preliminary.ok).toBe(false)
    if (preliminary.ok) return
    expect(preliminary.refusal.basis).toContain('1047')
  })

  it('refuses to go on when the centre knows a live marriage', async () => {
    const { clerk } = office
    const counter = atTheCounter(clerk)
    const caseId = await counter.openWith('man-rare', 'woman-married')
    await counter.untilDeclared(caseId)
    const checked = agreed(await clerk.marriage.checkOnline.mutate({ caseId }))
    expect(checked.case.statusCheck?.woman).toBe('liveMarriage')
    expect(checked.case.state).toBe('declared')
    const review = await clerk.marriage.perform.mutate({ caseId, command: { kind: 'review', remark: '' } })
    expect(review.ok).toBe(false)
  })

  it('refuses a divorce booklet, an unknown one and one that is used, each with its sentence', async () => {
    const { clerk } = office
    const counter = atTheCounter(clerk)
    const caseId = await counter.openWith('man-rare', 'woman-rare')
    await counter.untilDeclared(caseId)
    agreed(await clerk.marriage.checkOnline.mutate({ caseId }))
    await counter.perform(caseId, { kind: 'review', remark: '' })
    const assign = async (serial: string, cover: 'marriage' | 'divorce') => {
      const answer = await clerk.marriage.perform.mutate({
        caseId,
        command: { kind: 'assignBooklet', side: 'man', serial, cover },
      })
      return answer.ok ? 'assigned' : answer.refusal.code
    }
    expect(await assign('LP2600000001', 'divorce')).toBe('BOOKLET_WRONG_KIND')
    expect(await assign('JP9999999999', 'marriage')).toBe('BOOKLET_UNKNOWN')
    expect(await assign('JP2600000001', 'marriage')).toBe('BOOKLET_USED')
    expect(await assign('JP2600000003', 'divorce')).toBe('BOOKLET_COVER_DIFFERS')
    expect(await assign(' jp2600000003 ', 'marriage')).toBe('assigned')
  })

  it('waits with the case when the line is cut, and goes on when it is mended', async () => {
    const { clerk } = office
    const counter = atTheCounter(clerk)
    await clerk.training.centre.mutate({ reachable: false })
    const caseId = await counter.openWith('man-pua', 'woman-long')
    await clerk.marriage.saveField.mutate({ caseId, side: 'man', field: 'name', value: '刘䶮' })
    agreed(await clerk.marriage.recordParties.mutate({ caseId }))
    await counter.untilDeclared(caseId)
    const cut = await clerk.marriage.checkOnline.mutate({ caseId })
    expect(!cut.ok && cut.refusal.code).toBe('CENTRE_UNREACHABLE')
    expect(agreed(await clerk.marriage.get.query({ caseId })).case.state).toBe('declared')

    await clerk.training.centre.mutate({ reachable: true })
    expect(agreed(await clerk.marriage.checkOnline.mutate({ caseId })).case.state).toBe('checkedOnline')
  })

  it('asks again after a lost answer and gets the first number; until then nothing else happens to the case', async () => {
    const { clerk } = office
    const counter = atTheCounter(clerk)
    const caseId = await counter.openWith('man-hmt', 'woman-dot')
    await counter.untilDeclared(caseId)
    agreed(await clerk.marriage.checkOnline.mutate({ caseId }))
    await counter.perform(caseId, { kind: 'review', remark: '' })
    await counter.perform(caseId, {
      kind: 'assignBooklet',
      side: 'man',
      serial: 'JP2600000011',
      cover: 'marriage',
    })
    await counter.perform(caseId, {
      kind: 'assignBooklet',
      side: 'woman',
      serial: 'JP2600000012',
      cover: 'marriage',
    })

    await clerk.training.centre.mutate({ reachable: true, losesAnswers: true })
    const lost = await clerk.marriage.register.mutate({ caseId })
    expect(!lost.ok && lost.refusal.code).toBe('CENTRE_TIMEOUT')
    const abandon = await clerk.marriage.perform.mutate({
      caseId,
      command: { kind: 'abandon', reason: '当事人离开' },
    })
    expect(!abandon.ok && abandon.refusal.code).toBe('REGISTRATION_UNSETTLED')

    await clerk.training.centre.mutate({ reachable: true })
    const { case: numbered } = agreed(await clerk.marriage.register.mutate({ caseId }))
    expect(numbered.certificateNumber).toMatch(/-000002$/)
  })

  it('leaves a database that agrees with itself', async () => {
    const key = agreed(keyFileStore(join(office.directory, 'office.key')).read())
    const report = agreed(checkDatabase({ file: join(office.directory, 'office.db'), key }))
    expect(report.findings).toEqual([])
  })
})
