export type Role = 'registrar' | 'supervisor' | 'administrator'

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
  /** `since` is this very attempt when `first` is true: record `account.lockOut` then. */
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
