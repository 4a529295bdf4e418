import type { MarriageCase } from '../../domain/marriage/case.ts'
import type { Party, Side } from '../../domain/marriage/party.ts'
import { refusalGround } from '../../domain/marriage/refusal-grounds.ts'
import type { FormData } from '../../forms/catalogue.ts'

/** A paper of a case, and whose it is or what it says beyond the case. */
export type CaseFormRequest =
  | { readonly form: 'marriage-statement'; readonly side: Side }
  | { readonly form: 'marriage-certificate'; readonly side: Side }
  | { readonly form: 'marriage-review' }
  | {
      readonly form: 'marriage-refusal'
      readonly refusal: { readonly code: string; readonly reason: string }
    }

interface Circumstances {
  readonly office: { readonly code: string; readonly name: string }
  readonly today: string
}

/** One data set → all papers. Null while the case does not yet hold what the paper is about. */
export function caseFormData(
  found: MarriageCase,
  request: CaseFormRequest,
  { office, today }: Circumstances,
): unknown {
  const { man, woman } = found.parties
  const { caseNumber } = found
  if (request.form === 'marriage-refusal') {
    const { code, reason } = request.refusal
    const basis = refusalGround(code)?.basis ?? ''
    return {
      office,
      caseNumber,
      man,
      woman,
      reason,
      basis,
      refusedOn: today,
    } satisfies FormData<'marriage-refusal'>
  }
  if (!man || !woman) return null
  const couple = { office, caseNumber, man, woman }
  switch (request.form) {
    case 'marriage-statement':
      return { ...couple, side: request.side, declaredOn: today } satisfies FormData<'marriage-statement'>
    case 'marriage-certificate':
      return certificateData(found, couple, request.side)
    case 'marriage-review':
      return reviewData(found, couple, today)
  }
}

interface Couple {
  readonly office: Circumstances['office']
  readonly caseNumber: string
  readonly man: Party
  readonly woman: Party
}

function certificateData(
  { certificateNumber, registeredOn }: MarriageCase,
  couple: Couple,
  side: Side,
): FormData<'marriage-certificate'> | null {
  if (certificateNumber === null || registeredOn === null) return null
  return { ...couple, side, certificateNumber, registeredOn, remark: '' }
}

function reviewData(found: MarriageCase, couple: Couple, today: string): FormData<'marriage-review'> {
  const { statusCheck, certificateNumber, registeredOn, booklets } = found
  return {
    ...couple,
    documents: { man: documentsOf(couple.man), woman: documentsOf(couple.woman) },
    onlineCheck: statusCheck,
    opinion: opinionOf(found),
    certificateNumber,
    registeredOn,
    serials: { man: booklets.man?.serial ?? null, woman: booklets.woman?.serial ?? null },
    remark: '',
    archivePages: null,
    date: registeredOn ?? today,
  }
}

const reviewedStates: ReadonlySet<MarriageCase['state']> = new Set([
  'reviewed',
  'numbered',
  'printed',
  'proofread',
  'signedFor',
  'registered',
])

function opinionOf({ state }: MarriageCase): 'agree' | 'disagree' | null {
  if (state === 'refused') return 'disagree'
  return reviewedStates.has(state) ? 'agree' : null
}

const documentNames: Readonly<Record<Party['documentType'], string>> = {
  residentId: '居民身份证',
  temporaryResidentId: '临时居民身份证',
  hmtResidencePermit: '港澳台居民居住证',
  hmtTravelPermit: '来往内地(大陆)通行证',
  foreignPermanentResidentId: '外国人永久居留身份证',
  passport: '护照',
}

function documentsOf({ documentType }: Party): string[] {
  return [documentNames[documentType], '申请结婚登记声明书', '双方近期半身免冠合影照片']
}
