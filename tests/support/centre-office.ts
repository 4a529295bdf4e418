import type { Party } from '../../domain/marriage/party.ts'
import { upgradeTo18 } from '../../standards/id-number.ts'
import type { SigningKey } from '../../sync/protocol/envelope.ts'
import type { RegisterRequest, StatusRequest } from '../../sync/protocol/messages.ts'
import { generateKeyPair, keyIdOf, type SigningAlgorithm } from '../../sync/protocol/signing.ts'

/** An office of the tests with a station key of its own. */
export interface TestOffice {
  readonly code: string
  readonly station: string
  readonly key: SigningKey
}

export function testOffice(code: string, algorithm?: SigningAlgorithm): TestOffice {
  const pair = generateKeyPair(algorithm)
  return { code, station: '1', key: { ...pair, keyId: keyIdOf(pair) } }
}

export function enrolmentOf({ code, station, key }: TestOffice) {
  const { keyId, algorithm, publicKey } = key
  return { office: code, name: `样例${code}婚姻登记处`, station, keyId, algorithm, publicKey }
}

let invented = 0

/** An invented adult who may marry; the number is valid and no two are alike. */
export function inventPerson(sex: '1' | '2'): Party {
  invented += 1
  const place = String(500_101 + Math.floor(invented / 499))
  const sequence = String(2 * (invented % 499) + (sex === '1' ? 1 : 2)).padStart(3, '0')
  return {
    partyType: '1',
    name: sex === '1' ? '张试例' : '李样本',
    sex,
    birthDate: '1990-03-07',
    ethnicity: '01',
    nationality: '156',
    documentType: 'residentId',
    documentNumber: upgradeTo18(`${place}900307${sequence}`),
    documentValidFrom: '2020-01-01',
    documentValidTo: '2040-01-01',
    residence: '重庆市永川区样例街道人民大道2号',
    residenceDivision: '500118',
    occupation: null,
    education: null,
    maritalStatus: '10',
    phone: null,
    entry: { kind: 'typed', reason: '测试' },
  }
}

export function registration(man: Party, woman: Party, idempotencyKey: string): RegisterRequest {
  return {
    idempotencyKey,
    caseId: idempotencyKey,
    man,
    woman,
    manBooklet: 'JH0000001',
    womanBooklet: 'JH0000002',
    registrar: '1001',
  }
}

export function statusRequest(man: Party, woman: Party): StatusRequest {
  const named = ({ documentType, documentNumber, name }: Party) => ({ documentType, documentNumber, name })
  return { caseId: 'case', man: named(man), woman: named(woman) }
}
