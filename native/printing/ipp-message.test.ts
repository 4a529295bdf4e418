import fc from 'fast-check'
import { expect, test } from 'vitest'
import { decodeResponse, encodeRequest, numberOf, textsOf } from './ipp-message.ts'

test('a request is laid out as RFC 8010 says', () => {
  const bytes = encodeRequest({
    operation: 'getJobAttributes',
    id: 7,
    attributes: [{ type: 'integer', name: 'job-id', value: 12 }],
  })
  expect(Buffer.from(bytes).toString('latin1')).toBe(
    '\x02\x00\x00\x09\x00\x00\x00\x07\x01' +
      '\x47\x00\x12attributes-charset\x00\x05utf-8' +
      '\x48\x00\x1battributes-natural-language\x00\x05zh-cn' +
      '\x21\x00\x06job-id\x00\x04\x00\x00\x00\x0c\x03',
  )
})

test('an answer gives back numbers, flags and every value of a list', () => {
  // A request and a response share their layout, so that one can be read as the other.
  const bytes = encodeRequest({
    operation: 'printJob',
    id: 1,
    attributes: [{ type: 'keyword', name: 'printer-state-reasons', value: ['media-empty', '中文'] }],
    job: [
      { type: 'enum', name: 'job-state', value: 9 },
      { type: 'boolean', name: 'flag', value: true },
    ],
  })
  const answer = decodeResponse(bytes)
  expect(answer?.status).toBe(2)
  expect(answer && textsOf(answer.operation, 'printer-state-reasons')).toEqual(['media-empty', '中文'])
  expect(answer?.jobs.map((job) => [numberOf(job, 'job-state'), job.get('flag')])).toEqual([[9, [true]]])
})

test('an attribute without a value is there, and empty', () => {
  const noValue = Buffer.from(
    '\x02\x00\x00\x00\x00\x00\x00\x01\x02\x13\x00\x12time-at-processing\x00\x00\x03',
    'latin1',
  )
  expect(decodeResponse(noValue)?.jobs[0]?.get('time-at-processing')).toEqual([])
})

test('an answer cut short anywhere is no answer', () => {
  const whole = encodeRequest({
    operation: 'printJob',
    id: 1,
    attributes: [{ type: 'name', name: 'job-name', value: 'x' }],
  })
  for (let length = 0; length < whole.length; length++)
    expect(decodeResponse(whole.subarray(0, length))).toBeNull()
})

test('no bytes whatever make the reader throw', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 400 }), (bytes) => {
      const answer = decodeResponse(bytes)
      return answer === null || Array.isArray(answer.jobs)
    }),
    { numRuns: 2000 },
  )
})
