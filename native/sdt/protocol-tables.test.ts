import { describe, expect, it } from 'vitest'
import { COMMANDS, commandOf, type SendableCommand } from './commands.ts'
import { buildRequest } from './frame.ts'
import { samIdBytes, samIdText } from './sam-id.ts'
import { isSuccess, STATUS_WORDS, statusOf } from './status-words.ts'
import { DELAYS, wireTime } from './timing.ts'

describe('requests', () => {
  it.each<[SendableCommand, string]>([
    ['reset', 'AAAAAA9669000310FFEC'],
    ['samStatus', 'AAAAAA9669000311FFED'],
    ['samId', 'AAAAAA9669000312FFEE'],
    ['find', 'AAAAAA96690003200122'],
    ['select', 'AAAAAA96690003200221'],
    ['readText', 'AAAAAA96690003300132'],
    ['readFingerprint', 'AAAAAA96690003301023'],
    ['readAppended', 'AAAAAA96690003300330'],
  ])('%s is the frame of the protocol text', (name, expected) => {
    expect(Buffer.from(buildRequest(name)).toString('hex').toUpperCase()).toBe(expected)
  })

  it('cannot be built for a change of speed, which the module would keep', () => {
    expect(Object.values(COMMANDS).filter(({ cmd }) => Number(cmd) === 0x60)).toEqual([])
    expect(commandOf(0x60, 0x04)?.meaning).toContain('9600')
  })
})

describe('status words', () => {
  it('have a sentence in both languages each', () => {
    for (const { code, sentence } of Object.values(STATUS_WORDS)) {
      expect(sentence.zh, code).toMatch(/[\u4e00-\u9fff].*。$/)
      expect(sentence.en, code).toMatch(/\.$/)
    }
  })

  it('have codes of their own', () => {
    const codes = Object.values(STATUS_WORDS).map(({ code }) => code)
    expect(new Set(codes).size).toBe(codes.length)
  })

  it('start the cycle again when no table knows them', () => {
    expect(statusOf(0xee)).toMatchObject({ code: 'UNKNOWN_STATUS', action: 'restart' })
  })

  it('mean success at 90 and 9F only', () => {
    expect(Array.from({ length: 256 }, (_, sw3) => sw3).filter(isSuccess)).toEqual([0x90, 0x9f])
  })
})

describe('the management number', () => {
  const text = '05-03-20260101-0001234567-0007654321'

  it('comes back the same from its bytes', () => {
    const bytes = samIdBytes(text)
    expect(bytes && samIdText(bytes)).toBe(text)
  })

  it('fills its fields to the last digit', () => {
    expect(samIdText(new Uint8Array(16).fill(0xff))).toBe('65535-65535-4294967295-4294967295-4294967295')
  })

  it.each([new Uint8Array(15), new Uint8Array(17), new Uint8Array(0)])('is not there in %o', (bytes) => {
    expect(samIdText(bytes)).toBeNull()
  })

  it.each(['', '05-03', '05-03-x-1-2'])('is not the text %j', (wrong) => {
    expect(samIdBytes(wrong)).toBeNull()
  })
})

describe('delays', () => {
  it('have a reason each', () => {
    for (const [name, { ms, why }] of Object.entries(DELAYS)) {
      expect(ms, name).toBeGreaterThan(0)
      expect(why, name).toMatch(/\.$/)
    }
  })

  it('leave a slow line the time that its bytes need', () => {
    expect(wireTime(2321, 9600)).toBe(2902)
    expect(wireTime(2321, 115_200)).toBe(242)
  })
})
