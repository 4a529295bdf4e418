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
