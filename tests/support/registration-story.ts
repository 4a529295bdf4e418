import { createHash } from 'node:crypto'
import type { NewEvent } from '../../db/events.ts'
import type { OfficeDatabase } from '../../db/office-database.ts'
import type { Party, Side } from '../../domain/marriage/party.ts'

/** An office that begins, and couples who register at it, as events: the stuff of tests of the database. */

export const storyOffice = '510104'
export const storyDay = '2026-05-10'
const station = '1'
const registrar = '0017'

/** The office's clock in the story: 10 May 2026, 09:00 in Beijing, one second later at each call. */
export function storyClock(startMs = Date.parse('2026-05-10T01:00:00.000Z')): () => string {
  let now = startMs
  return () => {
    now += 1_000
    return new Date(now).toISOString()
  }
}

export function beginning(time: string): NewEvent[] {
  const by = { actor: 'system', station, time }
  return [
    {
      ...by,
      kind: 'office.initialise',
      subject: storyOffice,
      payload: {
        code: storyOffice,
        name: '锦江区婚姻登记处',
        capabilities: ['mainland'],
        window: station,
        training: false,
      },
    },
    {
      ...by,
      kind: 'account.create',
      subject: registrar,
      payload: { staffNumber: registrar, name: '王登记', role: 'registrar' },
    },
    receiveBlock(1, time),
  ]
}

/** Blanks come in blocks of this many. */
export const blockSize = 200

/** The block of blanks whose first is the story's booklet of that number. */
export function receiveBlock(number: number, time: string): NewEvent {
  const first = storyBooklet(number)
  return {
    kind: 'booklet.receive',
    subject: first,
    actor: 'system',
    station,
    time,
    payload: { kind: 'marriage', first, count: blockSize },
  }
}

/** A party of the story; `number` tells couples apart. */
export function storyParty(side: Side, number: number): Party {
  const order = String(number).padStart(4, '0')
  return {
    partyType: '1',
    name: side === 'man' ? `赵一${order}` : `钱二${order}`,
    sex: side === 'man' ? '1' : '2',
    birthDate: side === 'man' ? '1990-03-05' : '1992-11-20',
    ethnicity: '01',
    nationality: '156',
    documentType: 'residentId',
    documentNumber: `510104${side === 'man' ? '19900305' : '19921120'}${order}`,
    documentValidFrom: '2020-01-01',
    documentValidTo: '2040-01-01',
    residence: '四川省成都市锦江区春熙路1号',
    residenceDivision: storyOffice,
    occupation: '4',
    education: '20',
    maritalStatus: '10',
    phone: null,
    entry: { kind: 'typed', reason: '读卡器故障' },
  }
}

export function storyBooklet(number: number): string {
  return `A5${String(1_000_000 + number).padStart(7, '0')}`
}

/**
 * The commits of one registration in the order of the Work Rules, each a function that writes and answers with the
 * last event. `number` counts couples from 1; booklets are the next two of the block.
 */
export function registration(database: OfficeDatabase, number: number, clock: () => string) {
  const { epoch } = database.profile()
  const { id, caseNumber } = database.marriages.nextCaseId(storyDay, storyOffice, epoch)
  const serial = { man: storyBooklet(2 * number - 1), woman: storyBooklet(2 * number) }
  const formHash = (form: string) =>
    database.renderedForms.keep(form, Buffer.from(`%PDF ${form} ${id}`), clock())
  const checkedAt = '2026-05-10T01:00:00.000Z'

  type Step = Pick<NewEvent, 'kind' | 'payload'>
  const record = (...steps: Step[]) =>
    database.record(steps.map((step) => ({ ...step, subject: id, actor: registrar, station, time: clock() })))
  const declare = (side: Side) => () =>
    record({
      kind: 'marriage.declare',
      payload: { side, method: 'signature', readAloud: true, formHash: formHash(`statement-${side}`) },
    })
  const print = (side: Side) => () =>
    record({
      kind: 'marriage.print',
      payload: {
        side,
        serial: serial[side],
        printer: 'p1',
        outcome: 'printed',
        reason: '',
        formHash: formHash(`certificate-${side}`),
      },
    })
  const assign = (side: Side) => () =>
    record({ kind: 'marriage.assignBooklet', payload: { side, serial: serial[side], kind: 'marriage' } })
  const party = (side: Side) => () =>
    record({ kind: 'marriage.recordParty', payload: { side, party: storyParty(side, number) } })

  const commits = [
    () => record({ kind: 'marriage.open', payload: { caseNumber, window: station } }),
    party('man'),
    party('woman'),
    () =>
      record({ kind: 'marriage.verifyIdentity', payload: { man: 'clerkCompared', woman: 'clerkCompared' } }),
    () =>
      record({
        kind: 'marriage.passPreliminary',
        payload: { bothPresent: true, noDoubtOfCapacity: true, photosSupplied: true },
      }),
    () =>
      record({
        kind: 'marriage.accept',
        payload: { manWilling: true, womanWilling: true, notRelated: true },
      }),
    declare('man'),
    declare('woman'),
    () =>
      record({
        kind: 'marriage.checkOnline',
        payload: { man: 'clear', woman: 'clear', checkedAt, receipt: `C${number}` },
      }),
    () => record({ kind: 'marriage.review', payload: { opinion: 'agree', remark: '' } }),
    assign('man'),
    assign('woman'),
    () =>
      record({
        kind: 'marriage.number',
        payload: {
          certificateNumber: `J${storyOffice}-2026-${String(number).padStart(6, '0')}`,
          registeredOn: '2026-05-10',
          receipt: `R${number}`,
        },
      }),
    print('man'),
    print('woman'),
    () =>
      record(
        ...(['man', 'woman'] as const).map(
          (side): Step => ({ kind: 'marriage.proofread', payload: { side, confirmed: true } }),
        ),
      ),
    () =>
      record(
        ...(['man', 'woman'] as const).map(
          (side): Step => ({ kind: 'marriage.signFor', payload: { side, method: 'signature' } }),
        ),
      ),
    () => record({ kind: 'marriage.issue', payload: { manSerial: serial.man, womanSerial: serial.woman } }),
  ]
  return { id, serial, commits }
}

/** A whole registration at once. Returns the case's id. */
export function register(database: OfficeDatabase, number: number, clock: () => string): string {
  const { id, commits } = registration(database, number, clock)
  for (const commit of commits) commit()
  return id
}

export function storyKey(seed: string): Uint8Array {
  return createHash('sha256').update(seed).digest()
}
