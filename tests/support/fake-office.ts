import type { CallAnswer, Face } from '../../services/face.ts'
import type { OfficeOptions, OfficeRuntime } from '../../services/runtime.ts'

/** An office that only writes down what reached it: what a host lets through is seen here. */
export interface FakeOffice extends OfficeRuntime {
  readonly calls: unknown[]
  readonly starts: OfficeOptions[]
  readonly closed: () => boolean
  answer: CallAnswer
}

export function fakeOffice(): FakeOffice {
  const calls: unknown[] = []
  let closed = false
  const office: FakeOffice = {
    calls,
    starts: [],
    answer: { ok: true, data: 'reached' },
    closed: () => closed,
    openFace: (): Face => ({
      call: async (request) => {
        calls.push(request)
        return office.answer
      },
      close: () => undefined,
    }),
    onFault: () => () => undefined,
    close: async () => {
      closed = true
    },
  }
  return office
}
