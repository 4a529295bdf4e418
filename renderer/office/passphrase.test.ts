import { expect, test } from 'vitest'
import { judgePassphrase } from './passphrase.ts'

test.each([
  ['', 'empty'],
  ['Ab3!xyz', 'tooShort'],
  ['aaaaaaaaaaaaaaaaaaaa', 'tooPlain'],
  ['12345678901234', 'tooPlain'],
  ['abcdefghijklmnop', 'tooPlain'],
  ['jujube1949', 'fair'],
  ['Jujube-1949-Yc', 'good'],
  ['three quiet lanterns', 'good'],
  ['山高月小水落石出江上', 'fair'],
] as const)('%s is judged %s', (passphrase, verdict) => {
  expect(judgePassphrase(passphrase)).toBe(verdict)
})
