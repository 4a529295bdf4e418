import type { Result } from '../standards/result.ts'

/** Where the 32-byte database key lives: a file, a passphrase, or the system's key store behind Electron. */
export interface KeyStore {
  readonly read: () => Result<Uint8Array>
  /** Makes a new key and keeps it. Refuses where there is one already. */
  readonly create: () => Result<Uint8Array>
}
