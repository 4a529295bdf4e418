import type { SigningKey } from '../sync/protocol/envelope.ts'
import type { Database } from './database.ts'
import type { Log } from './log.ts'
import type { RegistryPolicy } from './policy.ts'

/** What a centre is built from. Tests bring their own clock and log. */
export interface CentreParts {
  readonly database: Database
  readonly key: SigningKey
  readonly policy: RegistryPolicy
  readonly now: () => Date
  readonly log: Log
}
