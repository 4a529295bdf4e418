/** What a province or a training centre may decide for itself. */
export interface RegistryPolicy {
  /**
   * The answer for a person on no list. A real centre says `notFound`, because no record is not "unmarried"; a
   * training centre says `clear`, so that trainees may invent people.
   */
  readonly unlistedPerson: 'notFound' | 'clear'
}

export const realPolicy: RegistryPolicy = { unlistedPerson: 'notFound' }
export const trainingPolicy: RegistryPolicy = { unlistedPerson: 'clear' }

/**
 * How far a request's time may lie from the centre's clock, in ms, before it is STALE. Within it a nonce is
 * remembered, so a recorded request can never be played back.
 */
export const requestWindowMs = 5 * 60_000
