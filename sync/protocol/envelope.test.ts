import { expect, test } from 'vitest'
import { openReply, openRequest, requestEnvelopeSchema, sealReply, sealRequest } from './envelope.ts'
import { createVerifier, generateKeyPair, keyIdOf } from './signing.ts'

const pair = generateKeyPair('ed25519')
const key = { ...pair, keyId: keyIdOf(pair) }
const verify = createVerifier(key) ?? (() => false)
const header = {
  office: '500118',
  station: '1',
  sentAt: '2026-05-20T02:00:00.000Z',
  nonce: 'nonce-0123456789',
}
const sealed = sealRequest('POST /v1/marriages', header, { name: '王𠅤', list: [2, 1] }, key)

test('what was sealed opens as it was, rare characters included', () => {
  expect(requestEnvelopeSchema.parse(JSON.parse(JSON.stringify(sealed)))).toEqual(sealed)
  expect(openRequest('POST /v1/marriages', sealed, verify)).toEqual({
    ok: true,
    value: { name: '王𠅤', list: [2, 1] },
  })
})

test('a change in any field breaks the signature', () => {
  for (const field of ['office', 'station', 'keyId', 'sentAt', 'nonce', 'body'] as const) {
    const changed = { ...sealed, [field]: `${sealed[field]} ` }
    expect(openRequest('POST /v1/marriages', changed, verify)).toMatchObject({
      refusal: { code: 'BAD_SIGNATURE' },
    })
  }
})

test('what was signed for one act does not open for another', () => {
  expect(openRequest('POST /v1/marital-status', sealed, verify)).toMatchObject({
    refusal: { code: 'BAD_SIGNATURE' },
  })
})

test('a reply opens only for the request it answers', () => {
  const reply = sealReply({ sentAt: header.sentAt, inReplyTo: header.nonce }, { man: 'clear' }, key)
  expect(openReply(reply, header.nonce, verify)).toEqual({ ok: true, value: { man: 'clear' } })
  expect(openReply(reply, 'nonce-9876543210', verify)).toMatchObject({ refusal: { code: 'BAD_SIGNATURE' } })
  expect(openReply({ ...reply, inReplyTo: 'nonce-9876543210' }, 'nonce-9876543210', verify).ok).toBe(false)
})

test('a request is no reply and a reply no request, even under one key', () => {
  const reply = sealReply({ sentAt: header.sentAt, inReplyTo: header.nonce }, {}, key)
  expect(openRequest('reply', { ...header, ...reply }, verify).ok).toBe(false)
})

test('lone surrogates, control characters and unknown fields are no envelope', () => {
  for (const broken of [
    { ...sealed, body: '"\ud800"' },
    { ...sealed, office: '50\u00000118' },
    { ...sealed, extra: 1 },
    { ...sealed, nonce: 'short' },
    null,
  ]) {
    expect(requestEnvelopeSchema.safeParse(broken).success).toBe(false)
  }
})
