import type { Result, Text } from '../standards/result.ts'
import type { KeyStore } from '../db/key-file.ts'
import type { Face } from './face.ts'

/** How a host starts the training centre: it knows whether it lives in Electron or in plain Node, we do not. */
export type LaunchCentre = (script: URL, args: readonly string[]) => Promise<{ readonly line: string; readonly stop: () => Promise<void> }>

export interface OfficeOptions {
  /** The office's folder: database, key file, training folder. Created when missing. */
  readonly directory: string
  readonly training: boolean
  /** Where the database key lives; by default a key file readable by the owner alone. */
  readonly keyStore?: KeyStore
  readonly launchCentre: LaunchCentre
  /** Folder with the rare-character fonts a packaged program carries; null where the system's serve. */
  readonly fontsDirectory: string | null
}

export interface OfficeRuntime {
  readonly openFace: () => Face
  /** A fault of the machine, in a sentence for the person at it. */
  readonly onFault: (listener: (sentence: Text) => void) => () => void
  readonly close: () => Promise<void>
}

export declare function startOffice(options: OfficeOptions): Promise<Result<OfficeRuntime>>
