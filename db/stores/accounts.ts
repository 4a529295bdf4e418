import { z } from 'zod'
import { type EventPayload, roleSchema } from '../events.ts'
import { fits, newVerifier, type Verifier } from '../passphrase.ts'
import type { Sql } from '../sql.ts'

export type Role = EventPayload<'account.create'>['role']

export interface Account {
  readonly staffNumber: string
  readonly name: string
  readonly role: Role
  readonly disabled: boolean
}

export type PassphraseAnswer =
  | { readonly kind: 'right'; readonly account: Account }
  /** `failures` in a row so far; the fifth locks the account and comes back as `lockedOut`. */
  | { readonly kind: 'wrong'; readonly failures: number }
  /** `first` is true for the attempt that locked it: record `account.lockOut` then. `until` is an ISO instant. */
  | { readonly kind: 'lockedOut'; readonly until: string; readonly first: boolean }
  | { readonly kind: 'disabled' }
  /** No such account, or one without a passphrase. Takes as long as a wrong passphrase. */
  | { readonly kind: 'unknown' }

/** Staff accounts: created by `account.create`; the passphrase verifier stands outside the ledger. */
export interface AccountStore {
  readonly find: (staffNumber: string) => Account | null
  readonly list: () => Account[]
  /** Stores a new verifier (scrypt) and forgets failures. The account must exist. */
  readonly setPassphrase: (staffNumber: string, passphrase: string) => Promise<void>
  /** Checks a passphrase at an ISO instant of the office's clock, counting failures. */
  readonly checkPassphrase: (staffNumber: string, passphrase: string, at: string) => Promise<PassphraseAnswer>
}

/** Wrong passphrases in a row that lock an account, and for how long. */
export const lockOutFailures = 5
export const lockOutMinutes = 10

const accountRow = z
  .object({ staff_number: z.string(), name: z.string(), role: roleSchema, disabled: z.number() })
  .transform(
    (row): Account => ({
      staffNumber: row.staff_number,
      name: row.name,
      role: row.role,
      disabled: row.disabled === 1,
    }),
  )
const columns = 'staff_number, name, role, disabled'

export function accountStore(sql: Sql): AccountStore {
  const find: AccountStore['find'] = (staffNumber) =>
    sql.get(accountRow, `select ${columns} from accounts where staff_number = ?`, staffNumber)

  return {
    find,
    list: () => sql.all(accountRow, `select ${columns} from accounts order by staff_number`),
    setPassphrase: async (staffNumber, passphrase) =>
      storeVerifier(sql, staffNumber, await newVerifier(passphrase)),
    checkPassphrase: async (staffNumber, passphrase, at) => {
      const account = find(staffNumber)
      const secret = account && secretOf(sql, staffNumber)
      if (!account || !secret) {
        await newVerifier(passphrase)
        return { kind: 'unknown' }
      }
      const lockedBefore = lockOf(secret, at)
      if (lockedBefore) return lockedBefore
      const right = await fits(passphrase, secret)
      // Other guesses may have locked the account meanwhile: then even the right one is too late.
      const lockedMeanwhile = lockOf(secretOf(sql, staffNumber), at)
      if (lockedMeanwhile) return lockedMeanwhile
      if (!right) return countFailure(sql, staffNumber, at)
      if (account.disabled) return { kind: 'disabled' }
      sql.run('update passphrases set failures = 0, locked_until = null where staff_number = ?', staffNumber)
      return { kind: 'right', account }
    },
  }
}

const secretRow = z
  .object({
    salt: z.instanceof(Uint8Array),
    verifier: z.instanceof(Uint8Array),
    cost: z.number(),
    block_size: z.number(),
    parallelization: z.number(),
    locked_until: z.string().nullable(),
  })
  .transform(({ block_size, ...rest }) => ({ ...rest, blockSize: block_size }))

function secretOf(sql: Sql, staffNumber: string) {
  return sql.get(
    secretRow,
    'select salt, verifier, cost, block_size, parallelization, locked_until from passphrases where staff_number = ?',
    staffNumber,
  )
}

function lockOf(
  secret: { readonly locked_until: string | null } | null,
  at: string,
): PassphraseAnswer | null {
  const until = secret?.locked_until ?? null
  return until !== null && at < until ? { kind: 'lockedOut', until, first: false } : null
}

function storeVerifier(
  sql: Sql,
  staffNumber: string,
  { salt, verifier, cost, blockSize, parallelization }: Verifier,
): void {
  sql.run(
    `insert into passphrases (staff_number, salt, verifier, cost, block_size, parallelization, failures)
      values (?, ?, ?, ?, ?, ?, 0)
      on conflict (staff_number) do update set salt = excluded.salt, verifier = excluded.verifier, cost = excluded.cost,
        block_size = excluded.block_size, parallelization = excluded.parallelization, failures = 0, locked_until = null`,
    staffNumber,
    salt,
    verifier,
    cost,
    blockSize,
    parallelization,
  )
}

/** Counted in one statement, so that guesses made at once are each counted. A lock that has run out starts anew. */
function countFailure(sql: Sql, staffNumber: string, at: string): PassphraseAnswer {
  const failed = sql.get(
    z.object({ failures: z.number() }),
    `update passphrases set failures = case when locked_until is not null and locked_until <= ? then 1 else failures + 1 end,
        locked_until = case when locked_until > ? then locked_until end
      where staff_number = ? returning failures`,
    at,
    at,
    staffNumber,
  )
  const failures = failed?.failures ?? 0
  if (failures < lockOutFailures) return { kind: 'wrong', failures }
  const until = new Date(Date.parse(at) + lockOutMinutes * 60_000).toISOString()
  sql.run(
    'update passphrases set locked_until = ? where staff_number = ? and locked_until is null',
    until,
    staffNumber,
  )
  return { kind: 'lockedOut', until, first: true }
}
