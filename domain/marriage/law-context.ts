import type { CalendarDate } from '../../standards/calendar-date.ts'
import type { KinshipSaid } from './kinship.ts'

export const roles = ['registrar', 'supervisor', 'administrator'] as const
export type Role = (typeof roles)[number]

/** What an office may do (婚姻登记条例 第2条): ordinary marriages, and those with people from elsewhere. */
export const capabilities = ['mainland', 'foreign', 'hmt', 'overseasChinese'] as const
export type Capability = (typeof capabilities)[number]

/**
 * When an age is reached (民法典 第1047条 with 第1259条: 以上 includes the number itself): on the birthday, which is the
 * counters' usual practice, or on the day after it. A province may set the second.
 */
export type AgeRule = 'birthdayInclusive' | 'dayAfter'

/** What the rules of eligibility need to know besides the two people. */
export interface EligibilityContext {
  /** The law's day in China, from the centre's clock. */
  readonly today: CalendarDate
  readonly capabilities: readonly Capability[]
  readonly ageRule?: AgeRule
  /** What the case says of kinship; left out, nobody has been asked yet. */
  readonly kinship?: KinshipSaid
}

/** What the procedure needs to know besides the case. */
export interface LawContext extends EligibilityContext {
  readonly role: Role
}
